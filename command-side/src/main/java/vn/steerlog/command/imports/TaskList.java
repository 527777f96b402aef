package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.imports.ListScope.ListedDecision;
import vn.steerlog.command.imports.ListScope.ListedMeeting;
import vn.steerlog.command.task.TaskCommand.AssignTask;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.TaskId;

/// `nhiem-vu`: tasks, with or without a conclusion they follow from, a lead or a due date.
@Component
final class TaskList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "decision", "ket_luan",
                    "title", "noi_dung",
                    "lead", "chu_tri",
                    "coordinating", "phoi_hop",
                    "due", "thoi_han",
                    "product", "san_pham");

    @Override
    public ListKind kind() {
        return ListKind.TASKS;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        var agencies = new AgencyWords(scope, recorder.facts());
        rows.forEach(row -> read(row, agencies, scope, recorder));
    }

    private static void read(
            ImportedRow row, AgencyWords agencies, ListScope scope, Recorder recorder) {
        String title = row.required("noi_dung");
        Optional<ListedDecision> decision =
                References.find(row, "ket_luan", scope.decisions(), ImportFault.DECISION_NOT_FOUND);
        Optional<AgencyId> lead = agencies.one(row, "chu_tri", ImportFault.SEVERAL_LEADS);
        List<AgencyId> coordinating =
                agencies.many(row, "phoi_hop").stream()
                        .filter(agency -> !lead.equals(Optional.of(agency)))
                        .toList();
        Optional<LocalDate> day =
                decision.flatMap(ListedDecision::day)
                        .or(() ->
                                References.only(row, scope.meetings()).flatMap(ListedMeeting::day));
        DueDate due = row.due("thoi_han", day);
        if (row.refused()) {
            return;
        }
        String words = decision.map(its -> its.id().value()).orElse("") + "|" + title;
        var command =
                new AssignTask(
                        scope.idOf(ListKind.TASKS, words, TaskId::new),
                        decision.map(ListedDecision::id),
                        title,
                        lead,
                        coordinating,
                        row.text("san_pham"),
                        due,
                        false,
                        day);
        recorder.create(row, "Task", command, COLUMNS);
    }
}

package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.decision.DecisionCommand.RecordDecision;
import vn.steerlog.command.imports.ListScope.ListedDecision;
import vn.steerlog.command.imports.ListScope.ListedMeeting;
import vn.steerlog.events.decision.DecisionId;

/// `ket-luan`: the conclusions of meetings.
@Component
final class DecisionList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of("meeting", "cuoc_hop", "speaker", "nguoi_ket_luan", "text", "noi_dung");

    @Override
    public ListKind kind() {
        return ListKind.DECISIONS;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        rows.forEach(row -> read(row, scope, recorder));
    }

    private static void read(ImportedRow row, ListScope scope, Recorder recorder) {
        String text = row.required("noi_dung");
        References.requireOwnCode(row, "ma", scope.decisions());
        Optional<ListedMeeting> meeting =
                References.find(row, "cuoc_hop", scope.meetings(), ImportFault.MEETING_NOT_FOUND);
        Optional<LocalDate> day = meeting.flatMap(ListedMeeting::day);
        String code = row.text("ma").orElse(text);
        if (row.refused()) {
            scope.decisions().code(code, Optional.empty(), row);
            return;
        }
        DecisionId id = scope.idOf(ListKind.DECISIONS, code, DecisionId::new);
        var command =
                new RecordDecision(
                        id,
                        meeting.map(ListedMeeting::id),
                        row.text("nguoi_ket_luan"),
                        text,
                        Optional.empty(),
                        day);
        recorder.create(row, "Decision", command, COLUMNS);
        scope.decisions().code(code, Optional.of(new ListedDecision(id, day)), row);
    }
}

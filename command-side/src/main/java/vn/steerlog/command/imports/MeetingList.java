package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.imports.ListScope.ListedMeeting;
import vn.steerlog.command.meeting.Meeting;
import vn.steerlog.command.meeting.MeetingCommand.CloseMeeting;
import vn.steerlog.command.meeting.MeetingCommand.ScheduleMeeting;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;

/// `cuoc-hop`: meetings. One without a day is in the list because it took place, so it is closed at
/// once.
@Component
final class MeetingList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "title",
                    "ten",
                    "day",
                    "ngay",
                    "session",
                    "buoi",
                    "chair",
                    "chu_tri",
                    "place",
                    "dia_diem");

    @Override
    public ListKind kind() {
        return ListKind.MEETINGS;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        rows.forEach(row -> read(row, scope, recorder));
    }

    private static void read(ImportedRow row, ListScope scope, Recorder recorder) {
        String title = row.required("ten");
        Optional<LocalDate> day = row.day("ngay");
        References.requireOwnCode(row, "ma", scope.meetings());
        Optional<CommitteeId> committee = References.only(row, scope.committees());
        String code = row.text("ma").orElse(title);
        if (row.refused()) {
            list(row, code, title, Optional.empty(), scope);
            return;
        }
        MeetingId id = scope.idOf(ListKind.MEETINGS, code, MeetingId::new);
        var command =
                new ScheduleMeeting(
                        id,
                        committee,
                        title,
                        day,
                        row.text("buoi"),
                        row.text("chu_tri"),
                        row.text("dia_diem"),
                        List.of());
        recorder.create(row, "Meeting", command, COLUMNS);
        if (day.isEmpty()
                && recorder.facts().read(Meeting.FOLD, id).status() == Meeting.Status.SCHEDULED) {
            recorder.carryOut(row, new CloseMeeting(id, Optional.empty()));
        }
        list(row, code, title, Optional.of(new ListedMeeting(id, day)), scope);
    }

    private static void list(
            ImportedRow row,
            String code,
            String title,
            Optional<ListedMeeting> meeting,
            ListScope scope) {
        scope.meetings().code(code, meeting, row);
        scope.meetings().name(title, meeting, row);
    }
}

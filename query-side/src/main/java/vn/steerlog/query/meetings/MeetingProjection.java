package vn.steerlog.query.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.query.meetings.MeetingRow.Attendance;
import vn.steerlog.query.meetings.MeetingRow.MeetingStatus;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.Index;

/// Folds the events of meetings.
public final class MeetingProjection implements Projection<MeetingRow> {
    static final String BY_COMMITTEE = "committee";

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Class<MeetingRow> rowType() {
        return MeetingRow.class;
    }

    @Override
    public List<Index<MeetingRow>> indexes() {
        return List.of(
                new Index<>(
                        BY_COMMITTEE,
                        row -> row.committee().map(id -> id.value()).stream().toList()));
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof MeetingEvent e ? Touched.row(e.meeting()) : Touched.NOTHING;
    }

    @Override
    public @Nullable MeetingRow apply(String key, @Nullable MeetingRow row, Seen seen) {
        return switch ((MeetingEvent) seen.event()) {
            case MeetingScheduled e -> scheduled(e, seen);
            case MeetingRescheduled e -> rescheduled(Projection.known(row, seen), e);
            case AttendanceRecorded e -> attended(Projection.known(row, seen), e);
            case MeetingClosed e ->
                    ended(
                            Projection.known(row, seen),
                            MeetingStatus.CLOSED,
                            e.effectiveOn(),
                            Optional.empty());
            case MeetingCancelled e ->
                    ended(
                            Projection.known(row, seen),
                            MeetingStatus.CANCELLED,
                            Optional.empty(),
                            Optional.of(e.reason()));
        };
    }

    private static MeetingRow scheduled(MeetingScheduled e, Seen seen) {
        return new MeetingRow(
                e.meeting(),
                e.committee(),
                e.title(),
                e.day(),
                e.session(),
                e.chair(),
                e.place(),
                e.connectionPoints(),
                List.of(),
                MeetingStatus.SCHEDULED,
                Optional.empty(),
                Optional.empty(),
                Recorded.by(seen));
    }

    private static MeetingRow rescheduled(MeetingRow row, MeetingRescheduled e) {
        return new MeetingRow(
                row.meeting(),
                row.committee(),
                e.title(),
                e.day(),
                e.session(),
                e.chair(),
                e.place(),
                e.connectionPoints(),
                row.attendance(),
                row.status(),
                row.closedOn(),
                row.cancelled(),
                row.recorded());
    }

    /// A later record for the same place takes the place of the earlier one.
    private static MeetingRow attended(MeetingRow row, AttendanceRecorded e) {
        List<Attendance> attendance = new ArrayList<>(row.attendance());
        attendance.removeIf(known -> known.connectionPoint().equals(e.connectionPoint()));
        attendance.add(new Attendance(e.connectionPoint(), e.headcount(), e.present(), e.absent()));
        return with(row, List.copyOf(attendance), row.status(), row.closedOn(), row.cancelled());
    }

    private static MeetingRow ended(
            MeetingRow row,
            MeetingStatus status,
            Optional<LocalDate> closedOn,
            Optional<String> cancelled) {
        return with(row, row.attendance(), status, closedOn, cancelled);
    }

    private static MeetingRow with(
            MeetingRow row,
            List<Attendance> attendance,
            MeetingStatus status,
            Optional<LocalDate> closedOn,
            Optional<String> cancelled) {
        return new MeetingRow(
                row.meeting(),
                row.committee(),
                row.title(),
                row.day(),
                row.session(),
                row.chair(),
                row.place(),
                row.connectionPoints(),
                attendance,
                status,
                closedOn,
                cancelled,
                row.recorded());
    }
}

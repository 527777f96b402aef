package vn.steerlog.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;

/// What the rules need to know of one meeting.
///
/// @param day when it is to take place or took place, when that is known
public record Meeting(
        Status status, String title, Optional<LocalDate> day, List<String> connectionPoints) {

    public enum Status {
        NONE,
        SCHEDULED,
        CLOSED,
        CANCELLED
    }

    public static final Meeting NONE = new Meeting(Status.NONE, "", Optional.empty(), List.of());

    public static final Fold<Meeting> FOLD =
            new Fold<>(
                    "Meeting",
                    NONE,
                    (state, event) -> event instanceof MeetingEvent e ? state.evolve(e) : state);

    public Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled e ->
                    new Meeting(Status.SCHEDULED, e.title(), e.day(), e.connectionPoints());
            case AttendanceRecorded _ -> this;
            case MeetingClosed _ -> with(Status.CLOSED);
            case MeetingCancelled _ -> with(Status.CANCELLED);
        };
    }

    private Meeting with(Status next) {
        return new Meeting(next, title, day, connectionPoints);
    }
}

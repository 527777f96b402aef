package vn.steerlog.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;

/// What the rules need to know of one meeting.
///
/// @param committee that meets, when that is known
public record Meeting(Status status, Optional<CommitteeId> committee, Plan plan) {

    public enum Status {
        NONE,
        SCHEDULED,
        CLOSED,
        CANCELLED
    }

    /// How it is planned.
    ///
    /// @param day when it is to take place or took place, when that is known
    public record Plan(
            String title,
            Optional<LocalDate> day,
            Optional<String> session,
            Optional<String> chair,
            Optional<String> place,
            List<String> connectionPoints) {}

    private static final Plan NO_PLAN =
            new Plan(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public static final Meeting NONE = new Meeting(Status.NONE, Optional.empty(), NO_PLAN);

    public static final Fold<Meeting> FOLD =
            new Fold<>(
                    "Meeting",
                    NONE,
                    (state, event) -> event instanceof MeetingEvent e ? state.evolve(e) : state);

    public String title() {
        return plan.title();
    }

    public Optional<LocalDate> day() {
        return plan.day();
    }

    public List<String> connectionPoints() {
        return plan.connectionPoints();
    }

    public Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled e ->
                    new Meeting(
                            Status.SCHEDULED,
                            e.committee(),
                            new Plan(
                                    e.title(),
                                    e.day(),
                                    e.session(),
                                    e.chair(),
                                    e.place(),
                                    e.connectionPoints()));
            case MeetingRescheduled e ->
                    new Meeting(
                            status,
                            committee,
                            new Plan(
                                    e.title(),
                                    e.day(),
                                    e.session(),
                                    e.chair(),
                                    e.place(),
                                    e.connectionPoints()));
            case AttendanceRecorded _ -> this;
            case MeetingClosed _ -> with(Status.CLOSED);
            case MeetingCancelled _ -> with(Status.CANCELLED);
        };
    }

    private Meeting with(Status next) {
        return new Meeting(next, committee, plan);
    }
}

package vn.steerlog.command.meeting;

import static vn.steerlog.command.meeting.MeetingRefusal.CONNECTION_POINT_TWICE;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_CLOSED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_HAS_DECISIONS;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_HELD_YET;
import static vn.steerlog.command.rules.Refused.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.steerlog.command.committee.Committee;
import vn.steerlog.command.committee.Committees;
import vn.steerlog.command.meeting.Meeting.Status;
import vn.steerlog.command.meeting.MeetingCommand.CancelMeeting;
import vn.steerlog.command.meeting.MeetingCommand.CloseMeeting;
import vn.steerlog.command.meeting.MeetingCommand.RecordAttendance;
import vn.steerlog.command.meeting.MeetingCommand.RescheduleMeeting;
import vn.steerlog.command.meeting.MeetingCommand.ScheduleMeeting;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.http.Role;

/// What may happen to a meeting. One that took place may be entered afterwards.
final class MeetingRules {
    private MeetingRules() {}

    /// @throws Refused with a [MeetingRefusal], or a reason of the things the command refers to
    static List<MeetingEvent> decide(MeetingCommand command, Meeting meeting, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case ScheduleMeeting c -> schedule(c, meeting, facts);
                    case RescheduleMeeting c -> reschedule(c, meeting, facts);
                    case RecordAttendance c -> recordAttendance(c, meeting, facts);
                    case CloseMeeting c -> close(c, meeting, facts);
                    case CancelMeeting c -> cancel(c, meeting, facts);
                });
    }

    private static Set<Role> allowed(MeetingCommand command) {
        return switch (command) {
            case ScheduleMeeting _,
                    RescheduleMeeting _,
                    RecordAttendance _,
                    CloseMeeting _,
                    CancelMeeting _ ->
                    Rights.SECRETARIAT;
        };
    }

    private static MeetingEvent schedule(ScheduleMeeting c, Meeting meeting, Facts facts) {
        require(meeting.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        c.committee()
                .ifPresent(id -> {
                    Committee committee = Committees.requireStanding(id, facts);
                    Days.requireFrom(c.day(), committee.establishedOn());
                });
        requireDistinct(c.connectionPoints());
        return new MeetingScheduled(
                c.meeting(),
                c.committee(),
                c.title(),
                c.day(),
                c.session(),
                c.chair(),
                c.place(),
                c.connectionPoints());
    }

    /// The day of a meeting that decided something is known: it took place.
    private static MeetingEvent reschedule(RescheduleMeeting c, Meeting meeting, Facts facts) {
        Meetings.requireNotCancelled(meeting, c.meeting());
        require(meeting.status() == Status.SCHEDULED, MEETING_CLOSED, meeting.title());
        var next =
                new Meeting.Plan(
                        c.title(),
                        c.day(),
                        c.session(),
                        c.chair(),
                        c.place(),
                        c.connectionPoints());
        require(!next.equals(meeting.plan()), CommonRefusal.NOTHING_CHANGES);
        if (!c.day().equals(meeting.day())) {
            requireNothingDecided(c.meeting(), meeting, facts);
            meeting.committee()
                    .map(id -> facts.read(Committee.FOLD, id))
                    .ifPresent(its -> Days.requireFrom(c.day(), its.establishedOn()));
        }
        requireDistinct(c.connectionPoints());
        return new MeetingRescheduled(
                c.meeting(),
                c.title(),
                c.day(),
                c.session(),
                c.chair(),
                c.place(),
                c.connectionPoints(),
                c.reason());
    }

    private static void requireDistinct(List<String> connectionPoints) {
        var points = new HashSet<NaturalKey>();
        for (String point : connectionPoints) {
            require(points.add(NaturalKey.of(point)), CONNECTION_POINT_TWICE, point);
        }
    }

    private static void requireNothingDecided(MeetingId id, Meeting meeting, Facts facts) {
        int decisions = facts.readAll(MeetingDecisions.FOLD).of(id);
        require(decisions == 0, MEETING_HAS_DECISIONS, meeting.title(), decisions);
    }

    private static MeetingEvent recordAttendance(RecordAttendance c, Meeting meeting, Facts facts) {
        Meetings.requireHeld(meeting, c.meeting(), facts);
        Attendance.check(c, meeting, facts);
        return new AttendanceRecorded(
                c.meeting(), c.connectionPoint(), c.headcount(), c.present(), c.absent());
    }

    private static MeetingEvent close(CloseMeeting c, Meeting meeting, Facts facts) {
        Meetings.requireNotCancelled(meeting, c.meeting());
        require(meeting.status() == Status.SCHEDULED, MEETING_CLOSED, meeting.title());
        meeting.day()
                .ifPresent(day -> require(!day.isAfter(facts.today()), MEETING_NOT_HELD_YET, day));
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), meeting.day());
        return new MeetingClosed(c.meeting(), c.effectiveOn());
    }

    /// A meeting that decided something took place.
    private static MeetingEvent cancel(CancelMeeting c, Meeting meeting, Facts facts) {
        Meetings.requireNotCancelled(meeting, c.meeting());
        require(meeting.status() == Status.SCHEDULED, MEETING_CLOSED, meeting.title());
        requireNothingDecided(c.meeting(), meeting, facts);
        return new MeetingCancelled(c.meeting(), c.reason());
    }
}

package vn.steerlog.command.meeting;

import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_CANCELLED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_CLOSED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_HELD_YET;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_UNKNOWN;
import static vn.steerlog.command.rules.Refused.require;

import java.time.LocalDate;
import vn.steerlog.command.meeting.Meeting.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.events.meeting.MeetingId;

/// What the rules of other things ask about meetings.
public final class Meetings {
    private Meetings() {}

    /// Refuses a meeting that does not exist.
    public static void requireKnown(MeetingId meeting, Facts facts) {
        Meeting found = facts.read(Meeting.FOLD, meeting);
        require(found.status() != Status.NONE, MEETING_UNKNOWN, meeting.value());
    }

    /// Refuses a meeting that does not exist or that has not taken place: it was cancelled, or its
    /// day has not come. One whose day is not known has taken place once it is closed.
    public static Meeting requireHeld(MeetingId meeting, Facts facts) {
        Meeting found = facts.read(Meeting.FOLD, meeting);
        requireHeld(found, meeting, facts);
        return found;
    }

    static void requireHeld(Meeting meeting, MeetingId id, Facts facts) {
        requireNotCancelled(meeting, id);
        if (meeting.status() != Status.CLOSED) {
            LocalDate day = meeting.day().orElseThrow(() -> new Refused(MEETING_NOT_CLOSED));
            require(!day.isAfter(facts.today()), MEETING_NOT_HELD_YET, day);
        }
    }

    static void requireNotCancelled(Meeting meeting, MeetingId id) {
        require(meeting.status() != Status.NONE, MEETING_UNKNOWN, id.value());
        require(meeting.status() != Status.CANCELLED, MEETING_CANCELLED, meeting.title());
    }
}

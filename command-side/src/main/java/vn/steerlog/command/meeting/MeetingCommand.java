package vn.steerlog.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;

/// What can be asked of one meeting. The meaning of each value is that of the event that follows
/// from it.
public sealed interface MeetingCommand extends Command {
    MeetingId meeting();

    @Override
    default MeetingId subject() {
        return meeting();
    }

    @Override
    default MeetingRefusal unknown() {
        return MeetingRefusal.MEETING_UNKNOWN;
    }

    record ScheduleMeeting(
            MeetingId meeting,
            Optional<CommitteeId> committee,
            String title,
            Optional<LocalDate> day,
            Optional<String> session,
            Optional<String> chair,
            Optional<String> place,
            List<String> connectionPoints)
            implements MeetingCommand {}

    record RescheduleMeeting(
            MeetingId meeting,
            String title,
            Optional<LocalDate> day,
            Optional<String> session,
            Optional<String> chair,
            Optional<String> place,
            List<String> connectionPoints,
            String reason)
            implements MeetingCommand {}

    record RecordAttendance(
            MeetingId meeting,
            Optional<String> connectionPoint,
            int headcount,
            List<AgencyId> present,
            List<AgencyId> absent)
            implements MeetingCommand {}

    record CloseMeeting(MeetingId meeting, Optional<LocalDate> effectiveOn)
            implements MeetingCommand {}

    record CancelMeeting(MeetingId meeting, String reason) implements MeetingCommand {}
}

package vn.steerlog.events.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;

/// What can happen to one meeting.
public sealed interface MeetingEvent extends DomainEvent {
    MeetingId meeting();

    @Override
    default MeetingId subject() {
        return meeting();
    }

    /// @param day when it is to take place; absent when the minutes do not say
    /// @param session the part of the day, as written (`chiều`)
    /// @param chair the role of whoever presides; never a person's name
    /// @param connectionPoints the places that take part from afar (điểm cầu)
    record MeetingScheduled(
            MeetingId meeting,
            Optional<CommitteeId> committee,
            String title,
            Optional<LocalDate> day,
            Optional<String> session,
            Optional<String> chair,
            Optional<String> place,
            List<String> connectionPoints)
            implements MeetingEvent {}

    /// How the meeting is planned from now on, all of it, whatever changed.
    record MeetingRescheduled(
            MeetingId meeting,
            String title,
            Optional<LocalDate> day,
            Optional<String> session,
            Optional<String> chair,
            Optional<String> place,
            List<String> connectionPoints,
            String reason)
            implements MeetingEvent {}

    /// Who came, at one connection point or, without one, in the main room. A later record for the
    /// same point replaces the earlier one.
    ///
    /// @param headcount persons present, at least 0
    record AttendanceRecorded(
            MeetingId meeting,
            Optional<String> connectionPoint,
            int headcount,
            List<AgencyId> present,
            List<AgencyId> absent)
            implements MeetingEvent {}

    /// The meeting took place and its record is complete.
    record MeetingClosed(MeetingId meeting, Optional<LocalDate> effectiveOn)
            implements MeetingEvent {}

    record MeetingCancelled(MeetingId meeting, String reason) implements MeetingEvent {}
}

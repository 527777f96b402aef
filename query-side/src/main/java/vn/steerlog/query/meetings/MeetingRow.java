package vn.steerlog.query.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.projection.Recorded;

/// A meeting and who attended it.
///
/// @param day on which it takes or took place; absent when the minutes do not say
/// @param session the part of the day, as written
/// @param chair the role of whoever presides
/// @param connectionPoints the places that take part from afar
/// @param attendance one for each place that reported
/// @param closedOn the day that was given when its record was closed
/// @param cancelled why it was called off
public record MeetingRow(
        MeetingId meeting,
        Optional<CommitteeId> committee,
        String title,
        Optional<LocalDate> day,
        Optional<String> session,
        Optional<String> chair,
        Optional<String> place,
        List<String> connectionPoints,
        List<Attendance> attendance,
        MeetingStatus status,
        Optional<LocalDate> closedOn,
        Optional<String> cancelled,
        Recorded recorded) {

    public enum MeetingStatus {
        SCHEDULED,
        CLOSED,
        CANCELLED
    }

    /// @param connectionPoint absent for the main room
    /// @param headcount persons present, at least 0
    public record Attendance(
            Optional<String> connectionPoint,
            int headcount,
            List<AgencyId> present,
            List<AgencyId> absent) {}

    /// Persons present in all places together.
    public int headcount() {
        return attendance.stream().mapToInt(Attendance::headcount).sum();
    }
}

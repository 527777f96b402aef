package vn.steerlog.command.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;

/// The bodies of requests about meetings. Days that are left out are today.
final class MeetingRequests {
    private static final int TITLE = 2_000;

    private MeetingRequests() {}

    record ScheduleMeetingBody(
            Optional<MeetingId> id,
            Optional<CommitteeId> committee,
            @NotBlank @Size(max = TITLE) String title,
            Optional<LocalDate> day,
            Optional<@Size(max = 100) String> session,
            Optional<@Size(max = TITLE) String> chair,
            Optional<@Size(max = TITLE) String> place,
            @Size(max = 500) List<@NotBlank @Size(max = TITLE) String> connectionPoints) {}

    /// How it is planned from now on, all of it: what is left out is no longer so.
    record RescheduleMeetingBody(
            @NotBlank @Size(max = TITLE) String title,
            Optional<LocalDate> day,
            Optional<@Size(max = 100) String> session,
            Optional<@Size(max = TITLE) String> chair,
            Optional<@Size(max = TITLE) String> place,
            @Size(max = 500) List<@NotBlank @Size(max = TITLE) String> connectionPoints,
            @NotBlank @Size(max = 10_000) String reason) {}

    record CancelMeetingBody(@NotBlank @Size(max = 10_000) String reason) {}

    record RecordAttendanceBody(
            Optional<@Size(max = TITLE) String> connectionPoint,
            int headcount,
            @Size(max = 1_000) List<AgencyId> present,
            @Size(max = 1_000) List<AgencyId> absent) {}
}

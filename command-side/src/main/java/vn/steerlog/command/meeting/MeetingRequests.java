package vn.steerlog.command.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of requests about meetings. Days that are left out are today.
final class MeetingRequests {
    private static final int TITLE = 2_000;

    private MeetingRequests() {}

    record ScheduleMeetingBody(
            @Nullable String id,
            @Nullable String committee,
            @NotBlank @Size(max = TITLE) String title,
            @Nullable LocalDate day,
            @Nullable @Size(max = 100) String session,
            @Nullable @Size(max = TITLE) String chair,
            @Nullable @Size(max = TITLE) String place,
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = TITLE) String> connectionPoints) {}

    record RecordAttendanceBody(
            @Nullable @Size(max = TITLE) String connectionPoint,
            @NotNull Integer headcount,
            @Nullable @Size(max = 1_000) List<String> present,
            @Nullable @Size(max = 1_000) List<String> absent) {}
}

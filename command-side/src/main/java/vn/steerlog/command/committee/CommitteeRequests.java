package vn.steerlog.command.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bodies of requests about committees. Days that are left out are today.
final class CommitteeRequests {
    private static final int TITLE = 2_000;

    private CommitteeRequests() {}

    record EstablishCommitteeBody(
            @Nullable String id,
            @NotBlank @Size(max = TITLE) String name,
            @Nullable @Size(max = TITLE) String basis,
            @Nullable LocalDate effectiveOn) {}

    record AppointMemberBody(
            @NotBlank @Size(max = TITLE) String role,
            @Nullable @Size(max = TITLE) String position,
            @Nullable String agency,
            @Nullable LocalDate effectiveOn) {}

    record FormSubgroupBody(
            @NotBlank @Size(max = TITLE) String name,
            @Nullable @Size(max = TITLE) String field,
            @Nullable String lead,
            @Nullable LocalDate effectiveOn) {}
}

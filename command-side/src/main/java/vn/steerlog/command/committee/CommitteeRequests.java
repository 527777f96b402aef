package vn.steerlog.command.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.person.PersonId;

/// The bodies of requests about committees. Days that are left out are today.
final class CommitteeRequests {
    private static final int TITLE = 2_000;

    private CommitteeRequests() {}

    record EstablishCommitteeBody(
            Optional<CommitteeId> id,
            @NotBlank @Size(max = TITLE) String name,
            Optional<@Size(max = TITLE) String> basis,
            Optional<LocalDate> effectiveOn) {}

    /// @param person who takes the seat: recorded before, by name
    record AppointMemberBody(
            @NotBlank @Size(max = TITLE) String role,
            Optional<@Size(max = TITLE) String> position,
            Optional<AgencyId> agency,
            Optional<LocalDate> effectiveOn,
            Optional<PersonId> person) {}

    record FormSubgroupBody(
            @NotBlank @Size(max = TITLE) String name,
            Optional<@Size(max = TITLE) String> field,
            Optional<AgencyId> lead,
            Optional<LocalDate> effectiveOn) {}
}

package vn.steerlog.command.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;

/// The bodies of requests about agencies. Days that are left out are today.
final class AgencyRequests {
    private static final int TITLE = 2_000;

    private AgencyRequests() {}

    /// @param kind one of the kinds; understood from `kindWords` when left out
    record RegisterAgencyBody(
            Optional<AgencyId> id,
            @NotBlank @Size(max = TITLE) String name,
            Optional<@Size(max = 100) String> shortName,
            Optional<AgencyKind> kind,
            Optional<@Size(max = 200) String> kindWords,
            Optional<AgencyId> parent,
            Optional<LocalDate> effectiveOn) {}

    record RenameAgencyBody(
            @NotBlank @Size(max = TITLE) String name,
            Optional<LocalDate> effectiveOn,
            Optional<@Size(max = TITLE) String> basis) {}

    record AssignAgencyCodeBody(
            @NotBlank @Size(max = 100) String code, Optional<LocalDate> effectiveOn) {}

    record MergeAgenciesBody(
            @NotEmpty @Size(max = 500) List<AgencyId> sources,
            Optional<LocalDate> effectiveOn,
            Optional<@Size(max = TITLE) String> basis) {}
}

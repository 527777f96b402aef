package vn.steerlog.command.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.agency.AgencyKind;

/// The bodies of requests about agencies. Days that are left out are today.
final class AgencyRequests {
    private static final int TITLE = 2_000;

    private AgencyRequests() {}

    /// @param kind one of the kinds; understood from `kindWords` when left out
    record RegisterAgencyBody(
            @Nullable String id,
            @NotBlank @Size(max = TITLE) String name,
            @Nullable @Size(max = 100) String shortName,
            @Nullable AgencyKind kind,
            @Nullable @Size(max = 200) String kindWords,
            @Nullable String parent,
            @Nullable LocalDate effectiveOn) {}

    record RenameAgencyBody(
            @NotBlank @Size(max = TITLE) String name,
            @Nullable LocalDate effectiveOn,
            @Nullable @Size(max = TITLE) String basis) {}

    record AssignAgencyCodeBody(
            @NotBlank @Size(max = 100) String code, @Nullable LocalDate effectiveOn) {}

    record MergeAgenciesBody(
            @NotEmpty @Size(max = 500) List<String> sources,
            @Nullable LocalDate effectiveOn,
            @Nullable @Size(max = TITLE) String basis) {}
}

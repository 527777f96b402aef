package vn.steerlog.command.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetId;

/// The bodies of requests about targets. Days that are left out are today.
final class TargetRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private TargetRequests() {}

    /// Numbers are written as in Vietnamese (`4.607`, `84,2`); a period in words (`6 tháng đầu năm
    /// 2025`).
    record SetTargetBody(
            Optional<TargetId> id,
            @NotBlank @Size(max = TITLE) String name,
            Optional<@Size(max = 200) String> unit,
            Optional<Comparison> comparison,
            Optional<@Size(max = 100) String> value,
            Optional<@Size(max = 100) String> baseline,
            Optional<@Size(max = 200) String> period,
            Optional<@Size(max = TITLE) String> basis,
            Optional<AgencyId> owner,
            Optional<LocalDate> effectiveOn) {}

    record ChallengeTargetBody(
            @NotBlank @Size(max = TEXT) String argument,
            Optional<AgencyId> agency,
            Optional<LocalDate> effectiveOn) {}

    record ReviseTargetBody(
            Optional<Comparison> comparison,
            @NotBlank @Size(max = 100) String value,
            Optional<@Size(max = 200) String> period,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = TITLE) String basis,
            Optional<LocalDate> effectiveOn) {}

    record RecordMeasurementBody(
            Optional<Comparison> comparison,
            @NotBlank @Size(max = 100) String value,
            Optional<@Size(max = 200) String> period,
            Optional<LocalDate> asOf,
            Optional<@Size(max = TITLE) String> source) {}
}

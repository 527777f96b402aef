package vn.steerlog.command.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.Comparison;

/// The bodies of requests about targets. Days that are left out are today.
final class TargetRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private TargetRequests() {}

    /// Numbers are written as in Vietnamese (`4.607`, `84,2`); a period in words (`6 tháng đầu năm 2025`).
    record SetTargetBody(
            @Nullable String id,
            @NotBlank @Size(max = TITLE) String name,
            @Nullable @Size(max = 200) String unit,
            @Nullable Comparison comparison,
            @Nullable @Size(max = 100) String value,
            @Nullable @Size(max = 100) String baseline,
            @Nullable @Size(max = 200) String period,
            @Nullable @Size(max = TITLE) String basis,
            @Nullable String owner,
            @Nullable LocalDate effectiveOn) {}

    record ChallengeTargetBody(
            @NotBlank @Size(max = TEXT) String argument,
            @Nullable String agency,
            @Nullable LocalDate effectiveOn) {}

    record ReviseTargetBody(
            @Nullable Comparison comparison,
            @NotBlank @Size(max = 100) String value,
            @Nullable @Size(max = 200) String period,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = TITLE) String basis,
            @Nullable LocalDate effectiveOn) {}

    record RecordMeasurementBody(
            @Nullable Comparison comparison,
            @NotBlank @Size(max = 100) String value,
            @Nullable @Size(max = 200) String period,
            @Nullable LocalDate asOf,
            @Nullable @Size(max = TITLE) String source) {}
}

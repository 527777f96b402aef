package vn.steerlog.command.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bodies of requests about decisions. Days that are left out are today.
final class DecisionRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private DecisionRequests() {}

    /// @param announcement the document that announced it, as written (`123/TB-VPUBND ngày 20/11/2025`)
    record RecordDecisionBody(
            @Nullable String id,
            @Nullable String meeting,
            @Nullable @Size(max = TITLE) String speaker,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable @Size(max = TITLE) String announcement,
            @Nullable LocalDate effectiveOn) {}

    record AmendDecisionBody(
            @NotBlank @Size(max = TEXT) String text,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable LocalDate effectiveOn) {}
}

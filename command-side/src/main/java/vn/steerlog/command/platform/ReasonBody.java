package vn.steerlog.command.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/// The body of a request that needs a reason, and the day on which it took effect.
///
/// @param effectiveOn today when left out
public record ReasonBody(
        @NotBlank @Size(max = 10_000) String reason, Optional<LocalDate> effectiveOn) {}

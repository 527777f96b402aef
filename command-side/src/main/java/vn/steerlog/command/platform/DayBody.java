package vn.steerlog.command.platform;

import java.time.LocalDate;
import java.util.Optional;

/// The body of a request that needs a day and nothing else.
///
/// @param effectiveOn today when left out
public record DayBody(Optional<LocalDate> effectiveOn) {}

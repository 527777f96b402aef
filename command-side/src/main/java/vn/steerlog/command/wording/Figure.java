package vn.steerlog.command.wording;

import java.math.BigDecimal;
import java.util.Optional;
import vn.steerlog.events.Comparison;

/// A number and how it is meant.
///
/// @param comparison when one was written with the number (`trên 672`)
/// @param value exact, of the scale as written
/// @param unit when one was written with the number (`50%`) and the row has none
public record Figure(Optional<Comparison> comparison, BigDecimal value, Optional<String> unit) {
    public Figure(Optional<Comparison> comparison, BigDecimal value) {
        this(comparison, value, Optional.empty());
    }
}

package vn.steerlog.query.targetscorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.query.targetscorecard.TargetRow.Measurement;

/// How far a figure is from the value to be reached.
///
/// @param amount measured minus value, exactly, in the target's unit
/// @param percent the amount in percent of the value, rounded half up to two digits; absent when
///   the value is zero
public record Deviation(BigDecimal amount, Optional<BigDecimal> percent, Verdict verdict) {
    private static final int DIGITS = 2;

    /// How far behind, for comparing targets of different units: in percent where that makes sense.
    public BigDecimal behind() {
        return percent.orElse(amount).abs();
    }

    static Deviation of(Measurement measured, Optional<Comparison> comparison, BigDecimal value) {
        BigDecimal amount = measured.value().subtract(value);
        Optional<BigDecimal> percent =
                value.signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                amount.movePointRight(2)
                                        .divide(value.abs(), DIGITS, RoundingMode.HALF_UP));
        return new Deviation(amount, percent, verdict(measured, comparison, value));
    }

    /// Both are taken as stretches of the number line: met when the figure lies within the
    /// target's, not met when it lies outside, unknown when it only overlaps. Without a comparison,
    /// or with one that is only about so much, only the very value is known to meet the target.
    private static Verdict verdict(
            Measurement measured, Optional<Comparison> comparison, BigDecimal value) {
        Stretch figure = Stretch.figure(measured.comparison(), measured.value());
        if (comparison.isEmpty() || comparison.get() == Comparison.ABOUT) {
            return figure.equals(Stretch.exactly(value)) ? Verdict.MET : Verdict.UNKNOWN;
        }
        if (measured.comparison().equals(Optional.of(Comparison.ABOUT))) {
            return Verdict.UNKNOWN;
        }
        Stretch goal = Stretch.goal(comparison.get(), value);
        if (goal.holds(figure)) {
            return Verdict.MET;
        }
        return goal.meets(figure) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }
}

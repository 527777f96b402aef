package vn.steerlog.query.targetscorecard;

import java.math.BigDecimal;
import java.util.Optional;
import vn.steerlog.events.Comparison;

/// A stretch of the number line; an absent end reaches to infinity.
record Stretch(Optional<End> low, Optional<End> high) {
    /// @param included whether the stretch holds `at` itself
    record End(BigDecimal at, boolean included) {}

    static Stretch exactly(BigDecimal value) {
        Optional<End> end = end(value, true);
        return new Stretch(end, end);
    }

    /// What a figure says: `trên 672` is anything above.
    static Stretch figure(Optional<Comparison> comparison, BigDecimal value) {
        return comparison.isEmpty() || comparison.get() == Comparison.REACH
                ? exactly(value)
                : goal(comparison.get(), value);
    }

    /// What fulfils a target: one that is to be reached may be exceeded.
    static Stretch goal(Comparison comparison, BigDecimal value) {
        return switch (comparison) {
            case REACH, AT_LEAST -> new Stretch(end(value, true), Optional.empty());
            case MORE_THAN -> new Stretch(end(value, false), Optional.empty());
            case AT_MOST -> new Stretch(Optional.empty(), end(value, true));
            case LESS_THAN -> new Stretch(Optional.empty(), end(value, false));
            case ABOUT -> exactly(value);
        };
    }

    boolean holds(Stretch other) {
        return (low.isEmpty() || other.low.map(end -> !below(end, low.get())).orElse(false))
                && (high.isEmpty() || other.high.map(end -> !above(end, high.get())).orElse(false));
    }

    /// Whether the two have a number in common.
    boolean meets(Stretch other) {
        return !endsBefore(this, other) && !endsBefore(other, this);
    }

    private static boolean endsBefore(Stretch one, Stretch other) {
        if (one.high.isEmpty() || other.low.isEmpty()) {
            return false;
        }
        End end = one.high.get();
        End start = other.low.get();
        int order = end.at().compareTo(start.at());
        return order < 0 || (order == 0 && !(end.included() && start.included()));
    }

    /// Whether a stretch that begins at `start` holds numbers below one that begins at `bound`.
    private static boolean below(End start, End bound) {
        int order = start.at().compareTo(bound.at());
        return order < 0 || (order == 0 && start.included() && !bound.included());
    }

    /// Whether a stretch that ends at `end` holds numbers above one that ends at `bound`.
    private static boolean above(End end, End bound) {
        int order = end.at().compareTo(bound.at());
        return order > 0 || (order == 0 && end.included() && !bound.included());
    }

    private static Optional<End> end(BigDecimal at, boolean included) {
        return Optional.of(new End(at.stripTrailingZeros(), included));
    }
}

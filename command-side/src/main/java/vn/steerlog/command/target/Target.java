package vn.steerlog.command.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.Id;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;

/// What the rules need to know of one target.
///
/// @param goal what is to be reached, after all revisions
/// @param setOn the day on which it was set, when that was said
/// @param lastOn the day of the last revision; at first the day on which it was set
/// @param parts the challenges and measurements that are recorded
public record Target(
        Status status,
        String name,
        Goal goal,
        Optional<AgencyId> owner,
        Optional<LocalDate> setOn,
        Optional<LocalDate> lastOn,
        Set<Id> parts) {

    public enum Status {
        NONE,
        SET,
        WITHDRAWN
    }

    /// @param value absent when only figures are followed
    public record Goal(
            Optional<Comparison> comparison, Optional<BigDecimal> value, Optional<Period> period) {

        /// Whether `other` asks for the same, `1,50` being the same as `1,5`.
        boolean same(Goal other) {
            return comparison.equals(other.comparison)
                    && value.map(BigDecimal::stripTrailingZeros)
                            .equals(other.value.map(BigDecimal::stripTrailingZeros))
                    && period.equals(other.period);
        }
    }

    public static final Target NONE =
            new Target(
                    Status.NONE,
                    "",
                    new Goal(Optional.empty(), Optional.empty(), Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());

    public static final Fold<Target> FOLD =
            new Fold<>(
                    "Target",
                    NONE,
                    (state, event) -> event instanceof TargetEvent e ? state.evolve(e) : state);

    public Target evolve(TargetEvent event) {
        return switch (event) {
            case TargetSet e ->
                    new Target(
                            Status.SET,
                            e.name(),
                            new Goal(e.comparison(), e.value(), e.period()),
                            e.owner(),
                            e.effectiveOn(),
                            e.effectiveOn(),
                            Set.of());
            case TargetChallenged e -> with(e.challenge());
            case TargetRevised e -> {
                var next = new Goal(e.comparison(), Optional.of(e.value()), e.period());
                yield with(status, next, e.effectiveOn());
            }
            case MeasurementRecorded e -> with(e.measurement());
            case TargetWithdrawn e -> with(Status.WITHDRAWN, goal, e.effectiveOn());
        };
    }

    private Target with(Status next, Goal nextGoal, LocalDate on) {
        return new Target(next, name, nextGoal, owner, setOn, Optional.of(on), parts);
    }

    private Target with(Id part) {
        var all = new HashSet<>(parts);
        all.add(part);
        return new Target(status, name, goal, owner, setOn, lastOn, Set.copyOf(all));
    }
}

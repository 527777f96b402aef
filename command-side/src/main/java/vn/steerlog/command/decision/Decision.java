package vn.steerlog.command.decision;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;

/// What the rules need to know of one decision.
///
/// @param text as it stands after all amendments
/// @param takenOn the day in the minutes, when that was said
/// @param lastOn the day on which it was last amended or revoked; at first the day in the minutes
public record Decision(
        Status status, String text, Optional<LocalDate> takenOn, Optional<LocalDate> lastOn) {

    public enum Status {
        NONE,
        IN_FORCE,
        REVOKED
    }

    public static final Decision NONE =
            new Decision(Status.NONE, "", Optional.empty(), Optional.empty());

    public static final Fold<Decision> FOLD =
            new Fold<>(
                    "Decision",
                    NONE,
                    (state, event) -> event instanceof DecisionEvent e ? state.evolve(e) : state);

    public Decision evolve(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e ->
                    new Decision(Status.IN_FORCE, e.text(), e.effectiveOn(), e.effectiveOn());
            case DecisionAmended e ->
                    new Decision(status, e.text(), takenOn, Optional.of(e.effectiveOn()));
            case DecisionRevoked e ->
                    new Decision(Status.REVOKED, text, takenOn, Optional.of(e.effectiveOn()));
        };
    }
}

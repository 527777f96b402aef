package vn.steerlog.command.decision;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;

/// What the rules need to know of one decision.
///
/// @param text as it stands after all amendments
/// @param announcement the document that announced it
/// @param takenOn the day in the minutes, when that was said
/// @param lastOn the day on which it was last amended or revoked; at first the day in the minutes
public record Decision(
        Status status,
        String text,
        Optional<DocumentReference> announcement,
        Optional<LocalDate> takenOn,
        Optional<LocalDate> lastOn) {

    public enum Status {
        NONE,
        IN_FORCE,
        REVOKED
    }

    public static final Decision NONE =
            new Decision(Status.NONE, "", Optional.empty(), Optional.empty(), Optional.empty());

    public static final Fold<Decision> FOLD =
            new Fold<>(
                    "Decision",
                    NONE,
                    (state, event) -> event instanceof DecisionEvent e ? state.evolve(e) : state);

    public Decision evolve(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e ->
                    new Decision(
                            Status.IN_FORCE,
                            e.text(),
                            e.announcement(),
                            e.effectiveOn(),
                            e.effectiveOn());
            case DecisionAmended e ->
                    new Decision(
                            status, e.text(), announcement, takenOn, Optional.of(e.effectiveOn()));
            case DecisionAnnounced e ->
                    new Decision(status, text, Optional.of(e.announcement()), takenOn, lastOn);
            case DecisionRevoked e ->
                    new Decision(
                            Status.REVOKED,
                            text,
                            announcement,
                            takenOn,
                            Optional.of(e.effectiveOn()));
        };
    }
}

package vn.steerlog.command.decision;

import static vn.steerlog.command.decision.DecisionRefusal.DECISION_REVOKED;
import static vn.steerlog.command.decision.DecisionRefusal.DECISION_UNKNOWN;
import static vn.steerlog.command.rules.Refused.require;

import vn.steerlog.command.decision.Decision.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.decision.DecisionId;

/// What the rules of other things ask about decisions.
public final class Decisions {
    private Decisions() {}

    /// Refuses a decision that does not exist.
    public static void requireKnown(DecisionId decision, Facts facts) {
        Decision found = facts.read(Decision.FOLD, decision);
        require(found.status() != Status.NONE, DECISION_UNKNOWN, decision.value());
    }

    /// Refuses a decision that does not exist or was revoked.
    public static Decision requireInForce(DecisionId decision, Facts facts) {
        Decision found = facts.read(Decision.FOLD, decision);
        requireInForce(found, decision);
        return found;
    }

    static void requireInForce(Decision decision, DecisionId id) {
        require(decision.status() != Status.NONE, DECISION_UNKNOWN, id.value());
        require(decision.status() == Status.IN_FORCE, DECISION_REVOKED);
    }
}

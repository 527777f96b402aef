package vn.steerlog.command.decision;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a decision, or one that refers to a decision, is refused.
public enum DecisionRefusal implements RefusalReason {
    DECISION_UNKNOWN(Kind.UNKNOWN),
    DECISION_REVOKED(Kind.STATE);

    private final Kind kind;

    DecisionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package vn.steerlog.command.target;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a target is refused.
public enum TargetRefusal implements RefusalReason {
    TARGET_UNKNOWN(Kind.UNKNOWN),
    TARGET_WITHDRAWN(Kind.STATE),
    REVISION_BEFORE_BASIS(Kind.VALUE),
    CHALLENGE_FOR_ANOTHER(Kind.RIGHT),
    NOT_YOUR_TARGET(Kind.RIGHT);

    private final Kind kind;

    TargetRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

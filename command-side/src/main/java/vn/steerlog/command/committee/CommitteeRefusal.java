package vn.steerlog.command.committee;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a committee, or one that refers to a committee, is refused.
public enum CommitteeRefusal implements RefusalReason {
    COMMITTEE_UNKNOWN(Kind.UNKNOWN),
    COMMITTEE_DISSOLVED(Kind.STATE),
    COMMITTEE_NAME_TAKEN(Kind.STATE),
    MEMBER_UNKNOWN(Kind.UNKNOWN),
    MEMBER_RELEASED(Kind.STATE),
    SUBGROUP_NAME_TAKEN(Kind.STATE);

    private final Kind kind;

    CommitteeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package vn.steerlog.command.person;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a person, or one that refers to a person, is refused.
public enum PersonRefusal implements RefusalReason {
    PERSON_UNKNOWN(Kind.UNKNOWN),
    PERSON_ERASED(Kind.STATE);

    private final Kind kind;

    PersonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

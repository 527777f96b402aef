package vn.steerlog.command.rules;

/// Refusals that rules of several things share.
public enum CommonRefusal implements RefusalReason {
    ALREADY_EXISTS(Kind.STATE),
    NO_RIGHT(Kind.RIGHT),
    NOTHING_CHANGES(Kind.STATE),
    TEXT_MISSING(Kind.VALUE),
    NUMBER_TOO_LONG(Kind.VALUE),
    DATE_IMPLAUSIBLE(Kind.VALUE),
    DATE_IN_FUTURE(Kind.VALUE),
    DATE_TOO_EARLY(Kind.VALUE),
    PERIOD_REVERSED(Kind.VALUE);

    private final Kind kind;

    CommonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

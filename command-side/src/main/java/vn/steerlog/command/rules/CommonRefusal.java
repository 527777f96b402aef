package vn.steerlog.command.rules;

import java.time.LocalDate;

/// Refusals that rules of several things share.
public enum CommonRefusal implements RefusalReason {
    ALREADY_EXISTS(Kind.STATE),
    NO_RIGHT(Kind.RIGHT),
    NOTHING_CHANGES(Kind.STATE),
    DATE_IN_FUTURE(Kind.VALUE);

    private final Kind kind;

    CommonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /// Refuses a day that has not come yet.
    public static void requirePast(LocalDate day, Facts facts) {
        if (day.isAfter(facts.today())) {
            throw new Refused(DATE_IN_FUTURE, day);
        }
    }
}

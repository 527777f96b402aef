package vn.steerlog.command.calendar;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on the working calendar is refused.
public enum CalendarRefusal implements RefusalReason {
    HOLIDAY_UNKNOWN(Kind.UNKNOWN),
    SWAP_UNKNOWN(Kind.UNKNOWN),
    ENTRY_WITHDRAWN(Kind.STATE),
    DAY_HAS_ENTRY(Kind.STATE),
    NOT_A_WORKING_DAY(Kind.VALUE),
    ALREADY_A_WORKING_DAY(Kind.VALUE),
    HOLIDAY_TOO_LONG(Kind.VALUE);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package vn.steerlog.command.meeting;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a meeting, or one that refers to a meeting, is refused.
public enum MeetingRefusal implements RefusalReason {
    MEETING_UNKNOWN(Kind.UNKNOWN),
    MEETING_CANCELLED(Kind.STATE),
    MEETING_CLOSED(Kind.STATE),
    MEETING_NOT_HELD_YET(Kind.STATE),
    MEETING_NOT_CLOSED(Kind.STATE),
    MEETING_HAS_DECISIONS(Kind.STATE),
    CONNECTION_POINT_TWICE(Kind.VALUE),
    CONNECTION_POINT_UNKNOWN(Kind.UNKNOWN),
    HEADCOUNT_NEGATIVE(Kind.VALUE),
    HEADCOUNT_CONTRADICTS_LIST(Kind.VALUE),
    ATTENDANCE_LISTED_TWICE(Kind.VALUE);

    private final Kind kind;

    MeetingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package vn.steerlog.query.meetings;

import java.time.LocalDate;

/// Where a meeting is on its way, as seen on a day.
public enum MeetingPhase {
    /// It is still to come, or its day is not known yet.
    UPCOMING,
    TODAY,
    /// Its day is over, and its record is not complete.
    UNCLOSED,
    CLOSED,
    CANCELLED;

    public static MeetingPhase of(MeetingRow meeting, LocalDate on) {
        return switch (meeting.status()) {
            case CLOSED -> CLOSED;
            case CANCELLED -> CANCELLED;
            case SCHEDULED ->
                    meeting.day()
                            .filter(day -> !day.isAfter(on))
                            .map(day -> day.equals(on) ? TODAY : UNCLOSED)
                            .orElse(UPCOMING);
        };
    }

    /// Whether it is over, one way or another.
    public boolean past() {
        return this == CLOSED || this == CANCELLED;
    }
}

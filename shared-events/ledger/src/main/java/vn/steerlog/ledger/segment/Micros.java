package vn.steerlog.ledger.segment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as microseconds since 1970.
final class Micros {
    private static final long FAR = 1_000_000_000_000L;

    private Micros() {}

    /// For a moment beyond any record's, the most or the least there can be.
    static long of(Instant moment) {
        long seconds = Math.clamp(moment.getEpochSecond(), -FAR, FAR);
        return seconds * 1_000_000 + moment.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

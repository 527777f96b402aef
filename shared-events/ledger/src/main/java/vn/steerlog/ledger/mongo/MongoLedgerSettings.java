package vn.steerlog.ledger.mongo;

import java.time.Duration;

/// @param interval how often to look for what other processes stored
/// @param patience how long MongoDB may fail to answer before [vn.steerlog.ledger.LedgerException]
///   says so
public record MongoLedgerSettings(Duration interval, Duration patience) {
    public static final MongoLedgerSettings DEFAULT =
            new MongoLedgerSettings(Duration.ofMillis(10), Duration.ofSeconds(5));
}

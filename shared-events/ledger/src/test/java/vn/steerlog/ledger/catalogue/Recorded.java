package vn.steerlog.ledger.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.steerlog.ledger.RecordedEvent;

/// Recorded events for tests of reading.
final class Recorded {
    private static final Instant AT = Instant.parse("2025-11-17T09:30:00.123456Z");

    private Recorded() {}

    /// The second event of commit 42.
    static RecordedEvent event(String type, int revision, String data) {
        return event(type, revision, data.getBytes(StandardCharsets.UTF_8));
    }

    static RecordedEvent event(String type, int revision, byte[] data) {
        byte[] meta = "{}".getBytes(StandardCharsets.UTF_8);
        return new RecordedEvent(
                42,
                AT,
                "account",
                "command",
                101,
                "event",
                type,
                revision,
                Optional.empty(),
                AT,
                meta,
                data);
    }
}

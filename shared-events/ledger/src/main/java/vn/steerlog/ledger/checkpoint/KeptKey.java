package vn.steerlog.ledger.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;

/// A key that signs checkpoints, or did, and from when.
///
/// @param since when it came into use, by the clock of whoever brought it into use
/// @param size how many commits the ledger had then: later checkpoints are signed by this key until
///   the next one comes
public record KeptKey(VerifierKey key, Instant since, long size) {
    private static final int PARTS = 3;

    /// @throws MalformedNote when `line` is not what [#line] writes
    static KeptKey parse(String line) {
        String[] parts = line.split(" ", PARTS);
        try {
            if (parts.length == PARTS) {
                return new KeptKey(
                        VerifierKey.parse(parts[0]),
                        Instant.parse(parts[1]),
                        Long.parseLong(parts[2]));
            }
        } catch (DateTimeException | NumberFormatException e) {
            // told below
        }
        throw new MalformedNote("not a verifier key with its time and size");
    }

    String line() {
        return key + " " + since + " " + size;
    }
}

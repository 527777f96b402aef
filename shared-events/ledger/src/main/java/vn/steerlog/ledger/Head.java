package vn.steerlog.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// The end of the log as it stands on stable storage.
///
/// @param number the number of the last commit; 0 when there is none
/// @param position the position of its last event; 0 when there is none
/// @param at when it was recorded; [Instant#MIN] when there is none
/// @param hash the SHA-256 of its record, 64 lower-case hexadecimal digits; 64 zeros when there is
///   none
public record Head(long number, long position, Instant at, String hash) {

    /// Before the first commit.
    public static final Head NONE = new Head(0, 0, Instant.MIN, "0".repeat(64));

    /// Where the log ends when `last` is its last commit.
    public static Head of(Commit last) {
        return new Head(
                last.number(),
                last.events().getLast().position(),
                last.at(),
                HexFormat.of().formatHex(sha256().digest(last.bytes())));
    }

    /// Where the log ends once `commit` follows here.
    ///
    /// @throws LedgerException.Damaged when `commit` does not continue the log from here
    public Head next(Commit commit) {
        require(
                commit.number() == number + 1,
                "its record says that it is commit " + commit.number());
        require(commit.previous().equals(hash), "the chain is broken before it");
        require(!commit.at().isBefore(at), "it is older than the commit before it");
        long expected = position;
        for (RecordedEvent event : commit.events()) {
            expected++;
            require(event.position() == expected, "its events are not at position " + expected);
        }
        return of(commit);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new LedgerException.Damaged(problem);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

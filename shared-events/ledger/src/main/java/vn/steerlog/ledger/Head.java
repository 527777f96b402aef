package vn.steerlog.ledger;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

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
                HexFormat.of().formatHex(Sha256.digest().digest(last.bytes())));
    }

    /// Where the log ends once `commit` follows here.
    ///
    /// @throws LedgerException.Damaged when `commit` does not continue the log from here
    public Head next(Commit commit) {
        List<RecordedEvent> events = commit.events();
        checkContinues(
                commit.number(), commit.previous(), commit.at(), events.getFirst().position());
        for (int i = 0; i < events.size(); i++) {
            long expected = position + 1 + i;
            require(events.get(i).position() == expected, "it has no event " + expected);
        }
        return of(commit);
    }

    /// @param next what the record after this head says that its number is
    /// @param previous what it says is the hash of the record before it
    /// @param nextAt when it says that it was recorded
    /// @param firstPosition the position of its first event
    /// @throws LedgerException.Damaged when such a record does not continue the log from here
    public void checkContinues(long next, String previous, Instant nextAt, long firstPosition) {
        require(next == number + 1, "its record says that it is commit " + next);
        require(previous.equals(hash), "its chain to the commit before is broken");
        require(!nextAt.isBefore(at), "it is older than the commit before");
        require(firstPosition == position + 1, "it has no event " + (position + 1));
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new LedgerException.Damaged(problem);
        }
    }
}

package vn.steerlog.query.projection;

import java.time.Instant;
import java.util.Optional;

/// When and how a thing came into the ledger.
///
/// @param commit the number of the commit that brought it
/// @param position of the event that brought it: things that came together are in this order
/// @param at when that commit was recorded
/// @param list the name of the imported list that it came with
/// @param sample whether it is sample data
public record Recorded(
        long commit, long position, Instant at, Optional<String> list, boolean sample) {
    public static Recorded by(Seen seen) {
        return new Recorded(
                seen.commit(), seen.position(), seen.committedAt(), seen.list(), seen.sample());
    }
}

package vn.steerlog.ledger.segment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;

/// What the index keeps of a commit.
///
/// @param end the byte of its segment file after its frame
/// @param at microseconds since 1970
/// @param eventIds their hashes
/// @param places those of its events that belong to an aggregate
record Outline(
        long number,
        long end,
        long firstPosition,
        long at,
        long cause,
        long[] eventIds,
        List<Place> places) {
    private static final long FAR = 1_000_000_000_000L;

    static Outline of(Commit commit, long end) {
        List<RecordedEvent> events = commit.events();
        return new Outline(
                commit.number(),
                end,
                events.getFirst().position(),
                micros(commit.at()),
                TextIndex.hash(commit.cause()),
                events.stream().mapToLong(event -> TextIndex.hash(event.id())).toArray(),
                events.stream().map(RecordedEvent::place).flatMap(Optional::stream).toList());
    }

    /// Microseconds since 1970, for a moment beyond any record's the most or the least there can
    /// be.
    static long micros(Instant moment) {
        long seconds = Math.clamp(moment.getEpochSecond(), -FAR, FAR);
        return seconds * 1_000_000 + moment.getNano() / 1000;
    }
}

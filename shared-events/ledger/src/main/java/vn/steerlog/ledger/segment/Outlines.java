package vn.steerlog.ledger.segment;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;

/// What the index keeps of some consecutive commits. In columns, since a segment has a hundred
/// thousand commits and a start must not take long.
///
/// @param firstCommit the number of the first
/// @param ends by commit, the byte of the segment file after its frame
/// @param firstPositions by commit, the position of its first event
/// @param instants by commit, microseconds since 1970
/// @param causes by commit, the hash of its cause
/// @param eventIds by event, the hash of its id
/// @param chapterOfEvent by event, which of the `chapters` it belongs to, or [#NO_CHAPTER]
record Outlines(
        long firstCommit,
        LongArrayList ends,
        LongArrayList firstPositions,
        LongArrayList instants,
        LongArrayList causes,
        LongArrayList eventIds,
        IntArrayList chapterOfEvent,
        List<Chapter> chapters) {
    static final int NO_CHAPTER = -1;

    int size() {
        return ends.size();
    }

    /// Shows each event, in order.
    void forEachEvent(EventVisitor visitor) {
        int event = 0;
        for (int commit = 0; commit < size(); commit++) {
            for (int end = endOfEvents(commit); event < end; event++) {
                visitor.visit(
                        firstCommit + commit,
                        eventIds.getLong(event),
                        chapterOfEvent.getInt(event));
            }
        }
    }

    private int endOfEvents(int commit) {
        return commit + 1 == size()
                ? eventIds.size()
                : (int) (firstPositions.getLong(commit + 1) - firstPositions.getLong(0));
    }

    interface EventVisitor {
        void visit(long commit, long idHash, int chapter);
    }

    /// Gathers outlines, commit by commit.
    static final class Builder {
        private final Outlines outlines;
        private final IntArrayList lengths = new IntArrayList();
        private final Map<String, Integer> chapterByKey = new HashMap<>();

        Builder(long firstCommit) {
            outlines =
                    new Outlines(
                            firstCommit,
                            new LongArrayList(),
                            new LongArrayList(),
                            new LongArrayList(),
                            new LongArrayList(),
                            new LongArrayList(),
                            new IntArrayList(),
                            new ArrayList<>());
        }

        /// @param end the byte of the segment file after the commit's frame
        /// @throws LedgerException.Damaged when an aggregate's events do not follow one another
        void add(Commit commit, long end) {
            List<RecordedEvent> events = commit.events();
            outlines.ends.add(end);
            outlines.firstPositions.add(events.getFirst().position());
            outlines.instants.add(Micros.of(commit.at()));
            outlines.causes.add(TextIndex.hash(commit.cause()));
            for (RecordedEvent event : events) {
                outlines.eventIds.add(TextIndex.hash(event.id()));
                outlines.chapterOfEvent.add(
                        event.place().map(this::continued).orElse(NO_CHAPTER).intValue());
            }
        }

        private int continued(Place place) {
            int chapter = chapterByKey.computeIfAbsent(place.key(), _ -> begun(place));
            Chapter known = outlines.chapters.get(chapter);
            int length = lengths.getInt(chapter);
            if (known.firstSequence() + length != place.sequence()
                    || !known.stream().equals(place.stream())) {
                throw new LedgerException.Damaged(place + " does not continue its story");
            }
            lengths.set(chapter, length + 1);
            return chapter;
        }

        private int begun(Place place) {
            outlines.chapters.add(new Chapter(place.stream(), place.key(), place.sequence()));
            lengths.add(0);
            return lengths.size() - 1;
        }

        Outlines build() {
            return outlines;
        }
    }
}

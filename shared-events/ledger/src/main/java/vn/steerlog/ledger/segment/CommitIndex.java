package vn.steerlog.ledger.segment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;

/// Where things are: on the heap, built from the records when the store is opened, added to with
/// each batch. One thread adds; any ask at the same time, without waiting for it.
final class CommitIndex {
    private final LongColumn ends = new LongColumn();
    private final LongColumn firstPositions = new LongColumn();
    private final LongColumn instants = new LongColumn();
    private final Map<String, Story> stories = new ConcurrentHashMap<>();
    private final Map<String, Long> streams = new ConcurrentHashMap<>();
    private final TextIndex eventIds = new TextIndex();
    private final TextIndex causes = new TextIndex();

    /// @throws LedgerException.Damaged when an aggregate's events do not follow one another
    void add(Outline commit) {
        long number = commit.number();
        commit.places().forEach(place -> add(place, number));
        for (long id : commit.eventIds()) {
            eventIds.add(id, number);
        }
        causes.add(commit.cause(), number);
        firstPositions.add(commit.firstPosition());
        instants.add(commit.at());
        ends.add(commit.end());
    }

    private void add(Place place, long number) {
        Story story = stories.computeIfAbsent(place.key(), _ -> new Story(place.stream()));
        if (story.size() != place.sequence() || !story.stream().equals(place.stream())) {
            throw new LedgerException.Damaged(
                    "commit %d: %s does not follow event %d of %s %s"
                            .formatted(
                                    number, place, story.size() - 1, story.stream(), place.key()));
        }
        story.add(number);
        streams.put(place.stream(), number);
    }

    /// The byte of its segment file after the frame of commit `number`.
    long end(long number) {
        return ends.get(number - 1);
    }

    Optional<AggregateHead> aggregate(String key) {
        return Optional.ofNullable(stories.get(key)).map(Story::head);
    }

    /// The last commit that holds an event of the kind of aggregate `stream`.
    OptionalLong lastOn(String stream) {
        Long commit = streams.get(stream);
        return commit == null ? OptionalLong.empty() : OptionalLong.of(commit);
    }

    /// The commits that hold events of the aggregate `key` from `firstSequence` on.
    long[] commitsOf(String key, long firstSequence) {
        Story story = stories.get(key);
        return story == null ? new long[0] : story.commitsFrom(firstSequence);
    }

    /// The commits that may hold the event `id`.
    long[] mayHold(String id) {
        return eventIds.find(TextIndex.hash(id));
    }

    /// The commits that may be caused by `cause`, in order.
    long[] mayBeCausedBy(String cause) {
        return causes.find(TextIndex.hash(cause));
    }

    /// The commit up to `head` that holds the event at `position`; there must be one.
    long commitHolding(long position, long head) {
        return firstPositions.countUpTo(position, head);
    }

    /// The last commit up to `head` recorded at or before `moment`; 0 when there is none.
    long headAt(Instant moment, long head) {
        return instants.countUpTo(Outline.micros(moment), head);
    }
}

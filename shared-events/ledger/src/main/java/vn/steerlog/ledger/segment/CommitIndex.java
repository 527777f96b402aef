package vn.steerlog.ledger.segment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.LedgerException;

/// Where things are: on the heap, built from the records when the store is opened, added to with
/// each batch. One thread adds; any ask at the same time, without waiting for it.
final class CommitIndex {
    private final LongColumn ends = new LongColumn();
    private final LongColumn firstPositions = new LongColumn();
    private final LongColumn instants = new LongColumn();
    private final Map<String, Story> stories = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> streams = new ConcurrentHashMap<>();
    private final TextIndex eventIds;
    private final TextIndex causes;

    /// @param expected how many commits to make room for at once
    CommitIndex(long expected) {
        eventIds = new TextIndex(expected);
        causes = new TextIndex(expected);
    }

    /// Adds commits that follow those it has.
    ///
    /// @throws LedgerException.Damaged when an aggregate's events do not follow one another
    void add(Outlines added) {
        firstPositions.addAll(added.firstPositions());
        instants.addAll(added.instants());
        ends.addAll(added.ends());
        Story[] continued = added.chapters().stream().map(this::story).toArray(Story[]::new);
        added.forEachEvent((commit, idHash, chapter) -> {
            eventIds.add(idHash, commit);
            if (chapter != Outlines.NO_CHAPTER) {
                continued[chapter].add(commit);
            }
        });
        for (int i = 0; i < added.size(); i++) {
            causes.add(added.causes().getLong(i), added.firstCommit() + i);
        }
        for (Story story : continued) {
            story.head().ifPresent(this::noteLast);
        }
    }

    private void noteLast(AggregateHead end) {
        AtomicLong last = streams.computeIfAbsent(end.stream(), _ -> new AtomicLong());
        if (end.commit() > last.get()) {
            last.set(end.commit());
        }
    }

    private Story story(Chapter chapter) {
        Story story = stories.computeIfAbsent(chapter.key(), _ -> new Story(chapter));
        story.checkContinuedBy(chapter);
        return story;
    }

    /// The byte of its segment file after the frame of commit `number`.
    long end(long number) {
        return ends.get(number - 1);
    }

    Optional<AggregateHead> aggregate(String key) {
        return Optional.ofNullable(stories.get(key)).flatMap(Story::head);
    }

    /// The last commit that holds an event of the kind of aggregate `stream`.
    OptionalLong lastOn(String stream) {
        AtomicLong commit = streams.get(stream);
        return commit == null ? OptionalLong.empty() : OptionalLong.of(commit.get());
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
        return instants.countUpTo(Micros.of(moment), head);
    }
}

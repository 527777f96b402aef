package vn.steerlog.ledger.segment;

import java.util.Arrays;
import java.util.Optional;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.LedgerException;

/// In which commits the events of one aggregate stand, by sequence. One thread adds, any read.
final class Story {
    private final String stream;
    private final long firstSequence;
    private volatile long[] commits = new long[2];
    private volatile int size;

    /// @param first what it begins with
    Story(Chapter first) {
        stream = first.stream();
        firstSequence = first.firstSequence();
    }

    /// @throws LedgerException.Damaged when `chapter` is not the next one
    void checkContinuedBy(Chapter chapter) {
        long expected = firstSequence + size;
        if (chapter.firstSequence() != expected || !chapter.stream().equals(stream)) {
            throw new LedgerException.Damaged(
                    "%s does not continue the story of a %s with event %d"
                            .formatted(chapter, stream, expected));
        }
    }

    void add(long commit) {
        int next = size;
        if (next == commits.length) {
            commits = Arrays.copyOf(commits, next * 2);
        }
        commits[next] = commit;
        size = next + 1;
    }

    /// Where it ends, once it has begun.
    Optional<AggregateHead> head() {
        int last = size - 1;
        return last < 0
                ? Optional.empty()
                : Optional.of(new AggregateHead(stream, firstSequence + last, commits[last]));
    }

    /// The commits that hold the events from `sequence` on, each once.
    long[] commitsFrom(long sequence) {
        int count = size;
        int from = Math.clamp(Math.max(sequence, firstSequence) - firstSequence, 0, count);
        return Arrays.stream(commits, from, count).distinct().toArray();
    }
}

package vn.steerlog.ledger.segment;

import java.util.Arrays;
import java.util.Optional;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.LedgerException;

/// In which commits the events of one aggregate stand, by sequence. One thread adds, any read.
final class Story {
    private final String stream;
    private volatile long[] commits = new long[2];
    private volatile int size;

    Story(String stream) {
        this.stream = stream;
    }

    /// @throws LedgerException.Damaged when `chapter` is not the next one
    void checkContinuedBy(Chapter chapter) {
        if (chapter.firstSequence() != size || !chapter.stream().equals(stream)) {
            throw new LedgerException.Damaged(
                    "%s does not continue a story of %d events of a %s"
                            .formatted(chapter, size, stream));
        }
    }

    void add(long commit) {
        int sequence = size;
        if (sequence == commits.length) {
            commits = Arrays.copyOf(commits, sequence * 2);
        }
        commits[sequence] = commit;
        size = sequence + 1;
    }

    /// Where it ends, once it has begun.
    Optional<AggregateHead> head() {
        int last = size - 1;
        return last < 0
                ? Optional.empty()
                : Optional.of(new AggregateHead(stream, last, commits[last]));
    }

    /// The commits that hold the events from `firstSequence` on, each once.
    long[] commitsFrom(long firstSequence) {
        int count = size;
        int from = Math.clamp(firstSequence, 0, count);
        return Arrays.stream(commits, from, count).distinct().toArray();
    }
}

package vn.steerlog.ledger.segment;

import java.util.Arrays;
import vn.steerlog.ledger.AggregateHead;

/// In which commits the events of one aggregate stand, by sequence. One thread adds, any read.
final class Story {
    private final String stream;
    private volatile long[] commits = new long[2];
    private volatile int size;

    Story(String stream) {
        this.stream = stream;
    }

    String stream() {
        return stream;
    }

    /// How many events the aggregate has; also the next one's sequence.
    int size() {
        return size;
    }

    void add(long commit) {
        int sequence = size;
        if (sequence == commits.length) {
            commits = Arrays.copyOf(commits, sequence * 2);
        }
        commits[sequence] = commit;
        size = sequence + 1;
    }

    /// Not to be asked before the first event is added.
    AggregateHead head() {
        int last = size - 1;
        return new AggregateHead(stream, last, commits[last]);
    }

    /// The commits that hold the events from `firstSequence` on, each once.
    long[] commitsFrom(long firstSequence) {
        int count = size;
        int from = Math.clamp(firstSequence, 0, count);
        return Arrays.stream(commits, from, count).distinct().toArray();
    }
}

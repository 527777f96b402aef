package vn.steerlog.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;

/// Copies a log from one store to another, byte for byte, and verifies it on the other side.
public final class LedgerCopy {
    private static final int BLOCK_BYTES = 4 << 20;

    private final LedgerStore source;
    private final LedgerStore target;
    private final LongConsumer progress;

    /// @param progress is told the number of the last commit that was copied, and then verified
    public LedgerCopy(LedgerStore source, LedgerStore target, LongConsumer progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /// The target holds something already: nothing was copied.
    public static final class TargetNotEmpty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TargetNotEmpty(long commits) {
            super("the target holds " + commits + " commits");
        }
    }

    /// Copies all that the source holds when this begins, then reads the target from its beginning:
    /// every record has the source's bytes and continues the chain.
    ///
    /// @return the end of the log, the same on both sides
    /// @throws TargetNotEmpty when there is anything in the target
    /// @throws LedgerException.Damaged when a record of the source does not continue its chain, or
    ///   the target does not hold what was copied
    public Head copy() {
        Head end = source.head();
        if (target.head().number() > 0) {
            throw new TargetNotEmpty(target.head().number());
        }
        for (Head head = Head.NONE; head.number() < end.number(); head = target.head()) {
            List<Commit> batch = chained(head, source.records(head.number() + 1, BLOCK_BYTES));
            int stored = target.append(batch);
            if (stored < batch.size()) {
                throw new LedgerException.Conflict("somebody else writes to the target");
            }
            progress.accept(batch.getLast().number());
        }
        return verified(end);
    }

    private static List<Commit> chained(Head before, List<byte[]> records) {
        List<Commit> commits = records.stream().map(RecordReader::read).toList();
        Head head = before;
        for (Commit commit : commits) {
            head = head.next(commit);
        }
        return commits;
    }

    private Head verified(Head end) {
        Head head = Head.NONE;
        while (head.number() < end.number()) {
            List<byte[]> records = target.records(head.number() + 1, BLOCK_BYTES);
            long[] numbers = new long[records.size()];
            Arrays.setAll(numbers, numbersFrom(head.number() + 1));
            List<byte[]> originals = source.records(numbers);
            for (int i = 0; i < numbers.length; i++) {
                if (!Arrays.equals(records.get(i), originals.get(i))) {
                    throw new LedgerException.Damaged(
                            "commit " + numbers[i] + " is not what was copied");
                }
                head = head.next(RecordReader.read(records.get(i)));
            }
            progress.accept(head.number());
        }
        return head;
    }

    private static IntToLongFunction numbersFrom(long first) {
        return i -> first + i;
    }
}

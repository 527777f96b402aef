package vn.steerlog.ledger.export;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.ExportProblem.Kind;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.RunningRoot;

/// Verifies a ledger where it is stored, against checkpoints that somebody has.
public final class LedgerVerifier {
    private static final long STEP = 50_000;

    private final Map<Long, Checkpoint> earlier = new TreeMap<>();
    private final LongConsumer progress;

    /// @param keys that are trusted
    /// @param earlier checkpoints that the auditor has
    /// @param progress hears the number of the last commit verified, now and then
    /// @throws ExportProblem when one of them is signed by none of the keys, they are not all of
    ///   one log, or two contradict each other
    public LedgerVerifier(List<VerifierKey> keys, Earlier earlier, LongConsumer progress) {
        this.progress = progress;
        earlier.checked(Optional.empty(), keys).forEach(this::add);
    }

    private void add(Checkpoint checkpoint) {
        Checkpoint same = earlier.putIfAbsent(checkpoint.size(), checkpoint);
        if (same != null && !same.equals(checkpoint)) {
            throw new ExportProblem(
                    Kind.CONTRADICTS_EARLIER,
                    "two checkpoints of %d commits differ".formatted(checkpoint.size()));
        }
    }

    /// @param size how many commits there are
    /// @param root over all of them
    public record Whole(long size, Hash root) {}

    /// @param records of the whole log, in order
    /// @throws ExportProblem with the first thing that is wrong
    public Whole verify(Iterator<byte[]> records) {
        RunningRoot root = new RunningRoot();
        Head head = Head.NONE;
        while (records.hasNext()) {
            byte[] record = records.next();
            head = next(head, record);
            root.add(record);
            compare(head.number(), root);
            if (head.number() % STEP == 0) {
                progress.accept(head.number());
            }
        }
        progress.accept(head.number());
        requireAllSeen(head.number());
        return new Whole(head.number(), root.root());
    }

    private static Head next(Head head, byte[] record) {
        try {
            Commit commit = RecordReader.read(record);
            return head.next(commit);
        } catch (LedgerException.Damaged e) {
            throw new ExportProblem(
                    Kind.BROKEN_CHAIN,
                    "commit %d: %s".formatted(head.number() + 1, e.getMessage()));
        }
    }

    private void compare(long size, RunningRoot root) {
        Checkpoint checkpoint = earlier.get(size);
        if (checkpoint != null && !checkpoint.root().equals(root.root())) {
            throw new ExportProblem(
                    Kind.CONTRADICTS_EARLIER,
                    "commits 1 to %d are not those that were signed".formatted(size));
        }
    }

    private void requireAllSeen(long size) {
        long most = earlier.keySet().stream().mapToLong(it -> it).max().orElse(0);
        if (most > size) {
            throw new ExportProblem(
                    Kind.ROLLED_BACK,
                    "an earlier checkpoint has %d commits, the ledger %d".formatted(most, size));
        }
    }
}

package vn.steerlog.query.evidence;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.CheckpointConflict;
import vn.steerlog.ledger.checkpoint.CheckpointDamaged;
import vn.steerlog.ledger.checkpoint.CheckpointStore;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.checkpoint.KeptKey;
import vn.steerlog.ledger.checkpoint.KeyTrouble;
import vn.steerlog.ledger.checkpoint.Notary;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.ledger.proof.MerkleTree;

/// The checkpoints of the ledger, for whoever shows, signs or adds to them. When the ledger is not
/// what was signed of it, that is an alarm: told at once, and shown until it is put right.
public final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /// How long to wait for commits that another process has signed already.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Notary notary;
    private final CheckpointStore store;
    private volatile Optional<CheckpointConflict> alarm = Optional.empty();
    private volatile long signed;

    Checkpoints(Ledger ledger, LedgerTree tree, Notary notary, CheckpointStore store) {
        this.ledger = ledger;
        this.tree = tree;
        this.notary = notary;
        this.store = store;
    }

    public CheckpointStore store() {
        return store;
    }

    /// The checkpoint of `size`.
    ///
    /// @throws ProblemException when none is kept
    public KeptCheckpoint kept(long size) {
        return store.at(size)
                .orElseThrow(() -> ProblemException.of(EvidenceProblem.CHECKPOINT_UNKNOWN, size));
    }

    /// @throws ProblemException unless commits `from` to `to` are recorded, and are some
    void requireRecorded(long from, long to) {
        if (from < 1 || from > to) {
            throw ProblemException.of(EvidenceProblem.RANGE_EMPTY, from, to);
        }
        requireRecorded(to);
    }

    /// @throws ProblemException unless commit `number` is recorded
    void requireRecorded(long number) {
        long head = ledger.head();
        if (number < 1 || number > head) {
            throw ProblemException.of(EvidenceProblem.COMMIT_NOT_RECORDED, number, head);
        }
    }

    /// All keys that ever signed, here or elsewhere, the oldest first.
    public List<VerifierKey> verifiers() {
        Set<VerifierKey> all = new LinkedHashSet<>();
        published().forEach(kept -> all.add(kept.key()));
        all.addAll(notary.keys().verifiers());
        return List.copyOf(all);
    }

    /// The same with the time from which each signs; one that has not signed yet is not among them.
    public List<KeptKey> published() {
        return notary.published();
    }

    /// The key that signs here.
    public VerifierKey current() {
        return notary.keys().current().verifier();
    }

    /// Signs with a new key from now on.
    ///
    /// @throws CheckpointConflict when what was signed before is not true any more
    KeptCheckpoint rotate(SecureRandom random) {
        KeptCheckpoint kept = checked(() -> notary.rotate(random));
        signed = kept.checkpoint().size();
        return kept;
    }

    /// Why nothing is signed, while that is so.
    public Optional<CheckpointConflict> alarm() {
        return alarm;
    }

    /// Signs all that is recorded now.
    ///
    /// @throws CheckpointConflict when what was signed before is not true any more
    KeptCheckpoint signHead() {
        KeptCheckpoint kept = checked(notary::signHead);
        signed = kept.checkpoint().size();
        return kept;
    }

    /// How many commits the checkpoint covers that this process signed last; 0 before it did.
    long signed() {
        return signed;
    }

    /// @throws CheckpointConflict when what was signed last is not true any more
    void check() {
        checked(() -> {
            notary.checkLatest();
            return true;
        });
    }

    /// The latest one, when it covers commit `number`; otherwise a new one.
    KeptCheckpoint latestCovering(long number) {
        long head = ledger.head();
        return store.latest()
                .filter(kept -> kept.checkpoint().size() >= number)
                .filter(kept -> kept.checkpoint().size() <= head)
                .orElseGet(this::signHead);
    }

    /// The first one that covers commit `number`; a new one when none does.
    KeptCheckpoint firstCovering(long number) {
        return store.firstFrom(number).orElseGet(this::signHead);
    }

    /// The first checkpoint that covers commit `number`, which is signed now when there is none;
    /// empty while the ledger or the checkpoints cannot be reached, contradict each other, or are
    /// damaged.
    Optional<Checkpoint> covering(long number) {
        if (ledger.silentSince().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(firstCovering(number).checkpoint());
        } catch (CheckpointConflict
                | CheckpointDamaged
                | KeyTrouble
                | LedgerException.Unavailable e) {
            return Optional.empty();
        }
    }

    /// The tree over at least the first `size` records, which were signed.
    MerkleTree treeOver(long size) {
        awaitCommit(size);
        if (size > ledger.head()) {
            check();
        }
        return tree.over(size);
    }

    private <T> T checked(Supplier<T> question) {
        try {
            T answer = answered(question);
            alarm = Optional.empty();
            return answer;
        } catch (CheckpointConflict conflict) {
            if (alarm.isEmpty()) {
                LOG.error(
                        "THE LEDGER IS NOT WHAT WAS SIGNED OF IT; nothing is signed: {}",
                        conflict.getMessage());
            }
            alarm = Optional.of(conflict);
            throw conflict;
        }
    }

    /// Another process may have signed what this one has not seen yet.
    private <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (CheckpointConflict conflict) {
            awaitCommit(conflict.kept().size());
            return question.get();
        }
    }

    private void awaitCommit(long number) {
        long began = System.nanoTime();
        while (ledger.head() < number && System.nanoTime() - began < PATIENCE.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

package vn.steerlog.query.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.CheckpointDamaged;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.export.Earlier;
import vn.steerlog.ledger.export.ExportProblem;
import vn.steerlog.ledger.export.LedgerVerifier;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.query.evidence.IntegrityResult.Finding;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailUnavailable;

/// Checks the whole ledger where it is stored, record by record, against every checkpoint that was
/// ever signed of it; one check at a time, on a thread of its own. What each found is kept in the
/// trail.
public final class IntegrityChecks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrityChecks.class);
    private static final int CHECKPOINTS = 500;

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final IntegrityHistory history;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("integrity").factory());
    private @Nullable IntegrityRun running;

    IntegrityChecks(
            Ledger ledger, LedgerTree tree, Checkpoints checkpoints, Trail trail, Clock clock) {
        this.ledger = ledger;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.history = new IntegrityHistory(trail, clock);
        this.clock = clock;
    }

    /// Begins a check of all that is recorded now, unless one is going on. Answers how far it has
    /// come.
    ///
    /// @param by who wants it: an entry of the kind [TrailKind#INTEGRITY_CHECKED]
    /// @throws TrailUnavailable when that cannot be recorded: nothing is begun then
    synchronized IntegrityRun.Progress begin(TrailEntry by) {
        IntegrityRun known = running;
        if (known != null) {
            return known.progress();
        }
        long head = ledger.head();
        history.begun(by, head);
        IntegrityRun run = new IntegrityRun(ledger, head, clock.instant());
        running = run;
        worker.execute(() -> run(run, by));
        return run.progress();
    }

    /// How far the check has come that is going on here.
    public synchronized Optional<IntegrityRun.Progress> running() {
        return Optional.ofNullable(running).map(IntegrityRun::progress);
    }

    private void run(IntegrityRun run, TrailEntry by) {
        IntegrityResult result = result(run, by);
        if (result.finding() != Finding.WHOLE) {
            LOG.error(
                    "THE LEDGER IS NOT WHOLE: {}, commits {} to {}",
                    result.finding(),
                    result.from(),
                    result.to());
        }
        history.ended(by, result);
        synchronized (this) {
            running = null;
        }
    }

    private IntegrityResult result(IntegrityRun run, TrailEntry by) {
        List<SignedNote> signed = new ArrayList<>();
        try {
            signed.addAll(signed(run.progress().total()));
            LedgerVerifier.Whole whole =
                    new LedgerVerifier(checkpoints.verifiers(), Earlier.signed(signed), _ -> {})
                            .verify(run);
            if (whole.size() < run.progress().total()) {
                return of(Finding.UNREADABLE, run.done() + 1, run.done() + 1, by);
            }
            Hash kept = tree.over(whole.size()).root(whole.size());
            return kept.equals(whole.root())
                    ? whole(whole, by)
                    : of(Finding.TREE_DIFFERS, 1, whole.size(), by);
        } catch (ExportProblem problem) {
            return of(problem, run.done(), signed, by);
        } catch (CheckpointDamaged damaged) {
            return of(Finding.CHECKPOINT_NOT_OURS, 1, damaged.size(), by);
        } catch (LedgerException.Damaged _) {
            return of(Finding.BROKEN_CHAIN, run.done() + 1, run.done() + 1, by);
        } catch (RuntimeException e) {
            LOG.warn("a check of the ledger could not be ended", e);
            return of(Finding.UNREADABLE, run.done() + 1, run.done() + 1, by);
        }
    }

    private IntegrityResult of(
            ExportProblem problem, long at, List<SignedNote> signed, TrailEntry by) {
        return switch (problem.kind()) {
            case CONTRADICTS_EARLIER, WRONG_ROOT ->
                    of(
                            Finding.CONTRADICTS_CHECKPOINT,
                            1 + agreedBefore(at, signed),
                            Math.max(1, at),
                            by);
            case ROLLED_BACK -> of(Finding.ROLLED_BACK, at + 1, largest(signed), by);
            case NOT_SIGNED, OTHER_LOG, NOT_AN_EXPORT ->
                    of(Finding.CHECKPOINT_NOT_OURS, 1, Math.max(1, largest(signed)), by);
            case BROKEN_CHAIN, WRONG_NUMBER -> of(Finding.BROKEN_CHAIN, at, at, by);
        };
    }

    private static long agreedBefore(long size, List<SignedNote> signed) {
        return sizes(signed).filter(it -> it < size).max().orElse(0);
    }

    private static long largest(List<SignedNote> signed) {
        return sizes(signed).max().orElse(0);
    }

    private static LongStream sizes(List<SignedNote> signed) {
        return signed.stream().mapToLong(note -> Checkpoint.parse(note.text()).size());
    }

    /// What was signed meanwhile is not about these records.
    private List<SignedNote> signed(long total) {
        List<SignedNote> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<KeptCheckpoint> page = checkpoints.store().before(before, CHECKPOINTS);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(kept -> !isNewer(kept.checkpoint().size(), total))
                    .forEach(kept -> all.add(kept.note()));
            before = page.getLast().checkpoint().size();
            page = checkpoints.store().before(before, CHECKPOINTS);
        }
        return all;
    }

    private boolean isNewer(long size, long total) {
        return size > total && size <= ledger.head();
    }

    private IntegrityResult whole(LedgerVerifier.Whole whole, TrailEntry by) {
        return new IntegrityResult(
                Finding.WHOLE,
                Math.min(1, whole.size()),
                whole.size(),
                Optional.of(whole.root().base64()),
                clock.instant(),
                by.account(),
                by.role());
    }

    private IntegrityResult of(Finding finding, long from, long to, TrailEntry by) {
        return new IntegrityResult(
                finding, from, to, Optional.empty(), clock.instant(), by.account(), by.role());
    }

    /// What the latest checks found, here or elsewhere, the latest first.
    ///
    /// @throws LedgerException when the trail cannot be read
    public List<IntegrityResult> latest(int most) {
        return history.latest(most);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

package vn.steerlog.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that owns the end of the log. There is no timer: while a batch is being flushed
/// the next one gathers in the queue.
///
/// Nobody is answered before the flush, not even those who are refused: a refusal may rest on
/// another commit of the same batch. Whatever goes wrong while storing, the writer stops: what is
/// on the disk is then unknown, and only opening the store anew finds it out. When the store cannot
/// tell the past, nothing was written: those who wait are refused, and the writer goes on.
final class Writer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /// How long to wait before a batch is given again that the store did not answer.
    static final Duration PAUSE = Duration.ofMillis(200);

    private final LedgerStore store;
    private final CommitQueue queue;
    private final Clock clock;
    private final LongConsumer announce;
    private final Duration pause;
    private volatile LedgerObserver observer = LedgerObserver.NONE;
    private volatile LedgerException.@Nullable Stopped stopped;

    Writer(
            LedgerStore store,
            CommitQueue queue,
            Clock clock,
            LongConsumer announce,
            Duration pause) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
        this.announce = announce;
        this.pause = pause;
    }

    void observedBy(LedgerObserver hearer) {
        observer = hearer;
    }

    /// Why nothing is written any more.
    LedgerException.Stopped reason() {
        LedgerException.Stopped failure = stopped;
        return failure != null
                ? failure
                : new LedgerException.Stopped("the ledger is closed", null);
    }

    @Override
    public void run() {
        for (List<Pending> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            if (stopped != null) {
                refuse(batch, reason());
                continue;
            }
            try {
                write(batch);
            } catch (Throwable failure) {
                stop(failure);
                refuse(batch, reason().inFlight());
            }
        }
    }

    private void write(List<Pending> batch) {
        List<Pending> waiting = batch;
        boolean again = false;
        while (!waiting.isEmpty()) {
            List<Verdict> verdicts = judge(waiting, again);
            List<Commit> commits = commits(verdicts);
            int stored = commits.isEmpty() ? 0 : store(commits);
            int settled = settled(verdicts, stored);
            verdicts.subList(0, settled).forEach(this::answer);
            if (stored > 0) {
                announce.accept(commits.get(stored - 1).number());
            }
            waiting = waiting.subList(settled, waiting.size());
            again = true;
        }
    }

    private void answer(Verdict verdict) {
        verdict.answer();
        if (verdict instanceof Verdict.Accepted(Pending pending, Commit _)) {
            tell(it -> it.acknowledged(pending.waited()));
        }
    }

    /// While it cannot be known whether they are stored, nobody else is kept waiting.
    private int store(List<Commit> commits) {
        while (true) {
            try {
                long began = System.nanoTime();
                int stored = store.append(commits);
                queue.goOn();
                observe(commits.subList(0, stored), Duration.ofNanos(System.nanoTime() - began));
                return stored;
            } catch (LedgerException.Unavailable unanswered) {
                refused(queue.holdUp(), unanswered).forEach(Verdict::answer);
                if (queue.isHurriedWithin(pause)) {
                    throw unanswered;
                }
            }
        }
    }

    private void observe(List<Commit> stored, Duration took) {
        if (!stored.isEmpty()) {
            long bytes = stored.stream().mapToLong(commit -> commit.bytes().length).sum();
            tell(it -> it.batchStored(stored.size(), bytes, took));
        }
    }

    /// What is wrong with who only watches stops nobody.
    private void tell(Consumer<LedgerObserver> what) {
        try {
            what.accept(observer);
        } catch (RuntimeException e) {
            LOG.error("an observer failed", e);
        }
    }

    /// How many of the drafts have their answer once `stored` of the accepted ones are stored:
    /// those up to the first for which another writer came between.
    private static int settled(List<Verdict> verdicts, int stored) {
        int accepted = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Accepted && accepted++ == stored) {
                return i;
            }
        }
        return verdicts.size();
    }

    /// What is at hand is enough for those who are accepted: appending finds out when it was not. A
    /// refusal has to be certain.
    private List<Verdict> judge(List<Pending> batch, boolean mustBeCertain) {
        if (!mustBeCertain) {
            List<Verdict> verdicts = judge(batch, store::likelyPast);
            if (verdicts.stream().allMatch(Verdict.Accepted.class::isInstance)) {
                return verdicts;
            }
        }
        return judge(batch, store::past);
    }

    private List<Verdict> judge(List<Pending> batch, Function<Touched, Past> asked) {
        Sequencer sequencer;
        try {
            Touched touched =
                    Touched.by(batch.stream().map(pending -> pending.draft().draft()).toList());
            sequencer = new Sequencer(asked.apply(touched), clock);
        } catch (LedgerException unreadable) {
            return refused(batch, unreadable);
        }
        return batch.stream().map(pending -> judge(pending, sequencer)).toList();
    }

    private static Verdict judge(Pending pending, Sequencer sequencer) {
        try {
            return new Verdict.Accepted(pending, sequencer.next(pending.draft()));
        } catch (LedgerException refusal) {
            return new Verdict.Refused(pending, refusal);
        }
    }

    private static List<Commit> commits(List<Verdict> verdicts) {
        List<Commit> commits = new ArrayList<>(verdicts.size());
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Accepted accepted) {
                commits.add(accepted.commit());
            }
        }
        return commits;
    }

    private void stop(Throwable failure) {
        stopped =
                new LedgerException.Stopped(
                        "the ledger takes no more commits, one could not be stored: " + failure,
                        failure);
        queue.close();
    }

    private static void refuse(List<Pending> batch, LedgerException why) {
        refused(batch, why).forEach(Verdict::answer);
    }

    private static List<Verdict> refused(List<Pending> batch, LedgerException why) {
        return batch.stream().<Verdict>map(pending -> new Verdict.Refused(pending, why)).toList();
    }
}

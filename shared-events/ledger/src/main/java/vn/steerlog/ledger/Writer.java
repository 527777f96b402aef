package vn.steerlog.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The one thread that owns the end of the log. There is no timer: while a batch is being flushed
/// the next one gathers in the queue.
///
/// Nobody is answered before the flush, not even those who are refused: a refusal may rest on
/// another commit of the same batch. Whatever goes wrong while storing, the writer stops: what is
/// on the disk is then unknown, and only opening the store anew finds it out.
final class Writer implements Runnable {
    private final LedgerStore store;
    private final CommitQueue queue;
    private final Clock clock;
    private final LongConsumer announce;
    private volatile LedgerException.@Nullable Stopped stopped;

    Writer(LedgerStore store, CommitQueue queue, Clock clock, LongConsumer announce) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
        this.announce = announce;
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
                refuse(batch);
                continue;
            }
            try {
                write(batch);
            } catch (Throwable failure) {
                stop(failure);
                refuse(batch);
            }
        }
    }

    private void write(List<Pending> batch) {
        List<Verdict> verdicts;
        List<Commit> commits;
        do {
            verdicts = judge(batch);
            commits = commits(verdicts);
        } while (!commits.isEmpty() && store.append(commits) == LedgerStore.Outcome.LOST_RACE);
        verdicts.forEach(Verdict::answer);
        if (!commits.isEmpty()) {
            announce.accept(commits.getLast().number());
        }
    }

    private List<Verdict> judge(List<Pending> batch) {
        Sequencer sequencer = new Sequencer(store.past(touched(batch)), clock);
        List<Verdict> verdicts = new ArrayList<>(batch.size());
        for (Pending pending : batch) {
            try {
                verdicts.add(new Verdict.Accepted(pending, sequencer.next(pending.draft())));
            } catch (LedgerException refusal) {
                verdicts.add(new Verdict.Refused(pending, refusal));
            }
        }
        return verdicts;
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

    private static Touched touched(List<Pending> batch) {
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> streams = new HashSet<>();
        for (Pending pending : batch) {
            CommitDraft draft = pending.draft().draft();
            for (EventDraft event : draft.events()) {
                ids.add(event.id());
                event.place().ifPresent(place -> keys.add(place.key()));
            }
            for (Unmoved condition : draft.conditions()) {
                condition.key().ifPresentOrElse(keys::add, () -> streams.add(condition.stream()));
            }
        }
        return new Touched(keys, ids, streams);
    }

    private void stop(Throwable failure) {
        stopped =
                new LedgerException.Stopped(
                        "the ledger takes no more commits, one could not be stored: " + failure,
                        failure);
        queue.close();
    }

    private void refuse(List<Pending> batch) {
        batch.forEach(pending -> pending.answer().completeExceptionally(reason()));
    }
}

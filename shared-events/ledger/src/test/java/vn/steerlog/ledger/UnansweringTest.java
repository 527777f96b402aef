package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// A store that stops answering in the middle of an append.
class UnansweringTest {
    private final SilentStore store = new SilentStore();
    private final Ledger ledger = Ledger.open(store, Clock.systemUTC());

    /// Knows in the end what became of a batch, but does not always say so.
    private static final class SilentStore extends ForwardingStore {
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean silent;
        volatile boolean stores = true;

        SilentStore() {
            super(new MemoryLedgerStore());
        }

        @Override
        public int append(List<Commit> batch) {
            asked.incrementAndGet();
            boolean stored = head().number() == batch.getLast().number();
            if (stores && !stored) {
                super.append(batch);
            }
            if (silent) {
                throw new LedgerException.Unavailable("no answer", null);
            }
            return batch.size();
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private CompletableFuture<Appended> appendInSilence() {
        store.silent = true;
        CompletableFuture<Appended> inFlight = ledger.append(commit(free()));
        await().until(() -> store.asked.get() > 1);
        return inFlight;
    }

    private static void assertUnavailable(CompletableFuture<Appended> answer) {
        assertThat(answer)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(LedgerException.Unavailable.class);
    }

    @Test
    void a_commit_that_was_stored_unanswered_is_acknowledged_once_the_store_says_so() {
        CompletableFuture<Appended> inFlight = appendInSilence();
        assertThat(inFlight).isNotDone();
        store.silent = false;
        assertThat(inFlight.join().commit()).isEqualTo(1);
        assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(2);
        assertThat(ledger.commits(1)).hasSize(2);
    }

    @Test
    void a_commit_that_did_not_arrive_is_sent_again() {
        store.stores = false;
        CompletableFuture<Appended> inFlight = appendInSilence();
        store.stores = true;
        store.silent = false;
        assertThat(inFlight.join().commit()).isEqualTo(1);
        assertThat(ledger.commits(1)).hasSize(1);
    }

    @Test
    void meanwhile_others_are_sent_away_with_nothing_recorded() {
        CompletableFuture<Appended> inFlight = appendInSilence();
        assertUnavailable(ledger.append(commit(free())));
        store.silent = false;
        assertThat(inFlight.join().commit()).isEqualTo(1);
        assertThat(ledger.commits(1)).hasSize(1);
    }

    @Test
    void of_a_ledger_that_is_closed_meanwhile_it_is_not_known_what_became_of_the_commit() {
        CompletableFuture<Appended> inFlight = appendInSilence();
        ledger.close();
        assertThat(inFlight)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        LedgerException.Stopped.class,
                        stopped -> assertThat(stopped.mayBeRecorded()).isTrue());
        assertThat(ledger.append(commit(free())))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        LedgerException.Stopped.class,
                        stopped -> assertThat(stopped.mayBeRecorded()).isFalse());
    }
}

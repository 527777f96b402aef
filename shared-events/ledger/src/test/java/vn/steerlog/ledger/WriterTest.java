package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.withId;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// Who is answered when, and what happens when storing fails.
class WriterTest {
    private final GatedStore store = new GatedStore();
    private final Ledger ledger = Ledger.open(store, Clock.systemUTC(), 10);

    /// Stores one batch for each permit.
    private static final class GatedStore extends ForwardingStore {
        private final Semaphore permits = new Semaphore(0);
        private final List<Integer> batches = new ArrayList<>();
        private volatile boolean fails;
        private volatile boolean isUnreadable;
        private volatile int mostAtOnce = Integer.MAX_VALUE;
        private volatile Runnable between = () -> {};

        GatedStore() {
            super(new MemoryLedgerStore());
        }

        @Override
        public int append(List<Commit> batch) {
            permits.acquireUninterruptibly();
            if (fails) {
                throw new IllegalStateException("the disk is on fire");
            }
            batches.add(batch.size());
            int own = Math.min(batch.size(), mostAtOnce);
            int stored = super.append(batch.subList(0, own));
            if (own < batch.size()) {
                between.run();
            }
            return stored;
        }

        @Override
        public Past past(Touched touched) {
            if (isUnreadable) {
                throw new LedgerException.Unavailable("the network is down", null);
            }
            return super.past(touched);
        }

        void open() {
            permits.release(1000);
        }

        boolean isBusy() {
            return permits.hasQueuedThreads();
        }
    }

    @AfterEach
    void close() {
        store.open();
        ledger.close();
    }

    /// The writer is held up with one commit.
    private CompletableFuture<Appended> holdUp() {
        CompletableFuture<Appended> first = ledger.append(commit(free()));
        await().until(store::isBusy);
        return first;
    }

    private static void assertFailed(
            CompletableFuture<Appended> answer, Class<? extends LedgerException> failure) {
        assertThat(answer)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(failure);
    }

    private List<CompletableFuture<Appended>> appendMany(int count) {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(ledger.append(commit(free())));
        }
        return answers;
    }

    @Test
    void what_gathers_during_a_flush_is_the_next_batch() {
        CompletableFuture<Appended> first = holdUp();
        List<CompletableFuture<Appended>> others = appendMany(10);
        store.open();
        assertThat(first.join().commit()).isEqualTo(1);
        assertThat(others.stream().map(answer -> answer.join().commit()))
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(store.batches).containsExactly(1, 10);
    }

    @Test
    void nobody_is_answered_before_the_flush_not_even_who_is_refused() {
        CompletableFuture<Appended> first = holdUp();
        CompletableFuture<Appended> accepted = ledger.append(commit(withId("e1")));
        CompletableFuture<Appended> refused = ledger.append(commit(withId("e1")));
        store.permits.release();
        assertThat(first.join().commit()).isEqualTo(1);
        await().until(store::isBusy);
        assertThat(accepted).isNotDone();
        assertThat(refused).isNotDone();
        assertThat(ledger.head()).isEqualTo(1);
        store.permits.release();
        assertThat(accepted.join().commit()).isEqualTo(2);
        assertFailed(refused, LedgerException.DuplicateEvent.class);
    }

    @Test
    void when_too_many_wait_the_next_is_sent_away_and_may_come_again() {
        assertThat(holdUp()).isNotDone();
        List<CompletableFuture<Appended>> waiting = appendMany(10);
        assertFailed(ledger.append(commit(free())), LedgerException.Busy.class);
        store.open();
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isNotNull());
        assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(12);
    }

    @Test
    void when_too_much_waits_the_next_is_sent_away() {
        String large = "\"" + "x".repeat(RecordLimits.MAX_RECORD_BYTES - 1000) + "\"";
        assertThat(holdUp()).isNotDone();
        for (int i = 0; i < 8; i++) {
            assertThat(ledger.append(commit(free(large)))).isNotDone();
        }
        assertFailed(ledger.append(commit(free(large))), LedgerException.Busy.class);
        assertThat(ledger.append(commit(free()))).isNotDone();
        store.open();
    }

    @Test
    void after_a_failure_nobody_is_acknowledged_and_nothing_is_tried_again_but_reading_goes_on() {
        store.permits.release();
        ledger.append(commit(withId("e1"))).join();
        CompletableFuture<Appended> inFlight = holdUp();
        List<CompletableFuture<Appended>> waiting = appendMany(5);
        CompletableFuture<Appended> refused = ledger.append(commit(withId("e1")));
        store.fails = true;
        store.permits.release();
        assertThat(mayBeRecorded(inFlight)).isTrue();
        assertThat(waiting).noneMatch(WriterTest::mayBeRecorded);
        assertThat(mayBeRecorded(refused)).isFalse();
        store.fails = false;
        store.open();
        CompletableFuture<Appended> later = ledger.append(commit(free()));
        assertThat(mayBeRecorded(later)).isFalse();
        assertThat(later.handle((_, failure) -> causeOf(failure)).join())
                .hasMessageContaining("the disk is on fire");
        assertThat(store.batches).containsExactly(1);
        assertThat(ledger.head()).isEqualTo(1);
        assertThat(ledger.commit(1)).isPresent();
        assertThat(ledger.commits(1)).hasSize(1);
    }

    /// What one who hears that the ledger has stopped is told of the own commit.
    private static boolean mayBeRecorded(CompletableFuture<Appended> answer) {
        Throwable failure =
                answer.handle((_, thrown) -> causeOf(thrown))
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
        return ((LedgerException.Stopped) failure).mayBeRecorded();
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    @Test
    void a_lost_race_is_judged_again_after_what_others_recorded() {
        CompletableFuture<Appended> duplicate = ledger.append(commit(withId("e1")));
        await().until(store::isBusy);
        CompletableFuture<Appended> sound = ledger.append(commit(free()));
        try (Ledger other = Ledger.open(store.store, Clock.systemUTC())) {
            other.append(commit(withId("e1"))).join();
        }
        store.open();
        assertFailed(duplicate, LedgerException.DuplicateEvent.class);
        assertThat(sound.join().commit()).isEqualTo(2);
    }

    @Test
    void
            when_another_writer_comes_into_a_batch_what_is_stored_is_answered_and_the_rest_judged_again() {
        store.mostAtOnce = 2;
        store.between =
                () -> {
                    store.mostAtOnce = Integer.MAX_VALUE;
                    try (Ledger other = Ledger.open(store.store, Clock.systemUTC())) {
                        other.append(commit(withId("e3"))).join();
                    }
                };
        assertThat(holdUp()).isNotDone();
        CompletableFuture<Appended> first = ledger.append(commit(withId("e1")));
        CompletableFuture<Appended> twice = ledger.append(commit(withId("e1")));
        CompletableFuture<Appended> second = ledger.append(commit(withId("e2")));
        CompletableFuture<Appended> taken = ledger.append(commit(withId("e3")));
        CompletableFuture<Appended> last = ledger.append(commit(withId("e4")));
        store.open();
        assertThat(first.join().commit()).isEqualTo(2);
        assertFailed(twice, LedgerException.DuplicateEvent.class);
        assertThat(second.join().commit()).isEqualTo(3);
        assertFailed(taken, LedgerException.DuplicateEvent.class);
        assertThat(last.join().commit()).isEqualTo(5);
        assertThat(ledger.commits(1))
                .extracting(Commit::number)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_store_that_cannot_tell_the_past_refuses_who_waits_and_goes_on_when_it_can_again() {
        store.open();
        store.isUnreadable = true;
        assertFailed(ledger.append(commit(free())), LedgerException.Unavailable.class);
        store.isUnreadable = false;
        assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(1);
    }
}

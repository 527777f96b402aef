package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// Listening to the ledger and closing it, over any store.
abstract class LifeContract extends LedgerFixture {
    @Test
    void a_listener_hears_of_the_head_until_it_stops() {
        ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
        Ledger.Subscription subscription = ledger.onAppend(heard::add);
        for (int i = 0; i < 10; i++) {
            append(free());
        }
        await().until(() -> heard.contains(10L));
        assertThat(List.copyOf(heard)).isSorted();
        subscription.close();
        append(free());
        reopen();
        assertThat(heard).doesNotContain(11L);
    }

    @Test
    void a_slow_or_failing_listener_holds_nobody_up() {
        ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
        CountDownLatch never = new CountDownLatch(1);
        try (Ledger.Subscription stuck = ledger.onAppend(_ -> awaitQuietly(never));
                Ledger.Subscription failing =
                        ledger.onAppend(head -> {
                            heard.add(head);
                            throw new IllegalStateException("a listener that fails");
                        })) {
            assertThat(stuck).isNotSameAs(failing);
            append(free());
            await().until(() -> heard.contains(1L));
            append(free());
            await().until(() -> heard.contains(2L));
        } finally {
            never.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closing_writes_what_waits_and_takes_no_more() {
        List<CompletableFuture<Appended>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(ledger.append(commit(free())));
        }
        Ledger closed = ledger;
        reopen();
        assertThat(waiting).allMatch(LedgerFixture::succeeded);
        assertThat(ledger.head()).isEqualTo(100);
        assertThat(closed.append(commit(free())))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(LedgerException.Stopped.class);
    }
}

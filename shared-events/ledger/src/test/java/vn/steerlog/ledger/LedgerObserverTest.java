package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// What somebody hears and sees who watches a ledger.
class LedgerObserverTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Semaphore permits = new Semaphore(0);
    private volatile boolean isSilent;
    private volatile boolean isBroken;
    private final Ledger ledger =
            Ledger.open(
                    new ForwardingStore(new MemoryLedgerStore()) {
                        @Override
                        public int append(List<Commit> batch) {
                            permits.acquireUninterruptibly();
                            if (isBroken) {
                                throw new IllegalStateException("the disk is on fire");
                            }
                            if (isSilent) {
                                throw new LedgerException.Unavailable("no answer", null);
                            }
                            return super.append(batch);
                        }
                    },
                    Clock.systemUTC(),
                    10);

    private record Batch(int commits, long bytes, Duration took) {}

    private static final class Heard implements LedgerObserver {
        private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();
        private final Queue<Duration> acknowledged = new ConcurrentLinkedQueue<>();

        @Override
        public void batchStored(int commits, long bytes, Duration took) {
            batches.add(new Batch(commits, bytes, took));
        }

        @Override
        public void acknowledged(Duration waited) {
            acknowledged.add(waited);
        }
    }

    @AfterEach
    void close() {
        permits.release(1_000);
        ledger.close();
    }

    @Test
    void every_batch_and_every_acknowledged_commit_is_heard_of() {
        var heard = new Heard();
        ledger.observedBy(heard);
        var first = ledger.append(commit(free()));
        await().atMost(SOON).until(() -> ledger.waiting() == 0);
        var others = Stream.generate(() -> ledger.append(commit(free()))).limit(3).toList();
        assertThat(ledger.waiting()).isEqualTo(3);
        permits.release(2);
        first.join();
        others.forEach(answer -> answer.join());
        await().atMost(SOON).until(() -> heard.acknowledged.size() == 4);
        assertThat(heard.batches).extracting(Batch::commits).containsExactly(1, 3);
        long bytes = ledger.commits(1).mapToLong(it -> it.bytes().length).sum();
        assertThat(heard.batches.stream().mapToLong(Batch::bytes).sum()).isEqualTo(bytes);
        assertThat(heard.acknowledged).allMatch(Duration::isPositive);
        assertThat(ledger.waiting()).isZero();
        assertThat(ledger.capacity()).isEqualTo(10);
    }

    @Test
    void an_observer_that_fails_keeps_nobody_from_recording() {
        ledger.observedBy(
                new LedgerObserver() {
                    @Override
                    public void batchStored(int commits, long bytes, Duration took) {
                        throw new IllegalStateException("no such meter");
                    }
                });
        permits.release(2);
        assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(1);
        assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(2);
    }

    @Test
    void a_store_that_does_not_answer_holds_the_ledger_up_until_it_does() {
        assertThat(ledger.standing()).isEqualTo(Ledger.Standing.TAKING);
        isSilent = true;
        var kept = ledger.append(commit(free()));
        permits.release();
        await().atMost(SOON).until(() -> ledger.standing() == Ledger.Standing.HELD_UP);
        isSilent = false;
        permits.release();
        assertThat(kept.join().commit()).isEqualTo(1);
        assertThat(ledger.standing()).isEqualTo(Ledger.Standing.TAKING);
    }

    @Test
    void a_ledger_whose_store_failed_is_stopped() {
        isBroken = true;
        permits.release();
        assertThatThrownBy(() -> ledger.append(commit(free())).join())
                .isInstanceOf(CompletionException.class);
        assertThat(ledger.standing()).isEqualTo(Ledger.Standing.STOPPED);
    }
}

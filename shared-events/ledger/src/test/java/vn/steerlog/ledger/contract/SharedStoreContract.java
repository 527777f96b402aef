package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.onlyCausedBy;
import static vn.steerlog.ledger.Drafts.withId;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;

/// What a store promises that several ledgers may write to at the same time.
public abstract class SharedStoreContract {
    private static final int EACH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Opens the store of this test for one more writer.
    protected abstract LedgerStore openStore();

    @Test
    void commits_of_ledgers_that_race_are_all_recorded_once_in_one_chain() throws Exception {
        try (Ledger one = Ledger.open(openStore(), Clock.systemUTC());
                Ledger other = Ledger.open(openStore(), Clock.systemUTC());
                ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writing = new ArrayList<>();
            for (String key : List.of("t1", "t2", "t3", "t4")) {
                Ledger ledger = writing.size() % 2 == 0 ? one : other;
                writing.add(writers.submit(() -> appendStory(ledger, key)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            assertChained(one, 4 * EACH);
        }
    }

    @Test
    void ledgers_that_race_for_the_same_aggregate_never_both_win() throws Exception {
        try (Ledger one = Ledger.open(openStore(), Clock.systemUTC());
                Ledger other = Ledger.open(openStore(), Clock.systemUTC());
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = writers.submit(() -> tryToAppendStory(one));
            Future<Integer> second = writers.submit(() -> tryToAppendStory(other));
            assertThat(first.get() + second.get()).isEqualTo(EACH);
            assertChained(one, EACH);
        }
    }

    @Test
    void of_ledgers_that_race_for_the_only_commit_of_a_cause_one_wins() throws Exception {
        try (Ledger one = Ledger.open(openStore(), Clock.systemUTC());
                Ledger other = Ledger.open(openStore(), Clock.systemUTC());
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = writers.submit(() -> tryToBeTheOnly(one));
            Future<Integer> second = writers.submit(() -> tryToBeTheOnly(other));
            assertThat(first.get() + second.get()).isEqualTo(EACH);
            assertChained(one, EACH);
        }
    }

    /// @return for how many of the causes it was that recorded a commit
    private static int tryToBeTheOnly(Ledger ledger) {
        int won = 0;
        for (int i = 0; i < EACH; i++) {
            won +=
                    ledger.append(onlyCausedBy("c" + i, free()))
                            .handle((_, failure) -> failure == null ? 1 : 0)
                            .join();
        }
        return won;
    }

    @Test
    void a_ledger_hears_of_what_another_one_recorded_and_can_read_it() {
        try (Ledger one = Ledger.open(openStore(), Clock.systemUTC());
                Ledger other = Ledger.open(openStore(), Clock.systemUTC())) {
            Queue<Boolean> readable = new ConcurrentLinkedQueue<>();
            one.onAppend(head -> readable.add(one.commit(head).isPresent()));
            other.append(commit(onTask("t1", 0))).join();
            await().until(() -> !readable.isEmpty());
            assertThat(readable).containsOnly(true);
            assertThat(one.append(commit(onTask("t1", 1))).join().commit()).isEqualTo(2);
        }
    }

    @Test
    void what_another_ledger_recorded_long_ago_is_refused_and_nothing_else() {
        try (Ledger one = Ledger.open(openStore(), Clock.systemUTC())) {
            one.append(commit(withId("e1"))).join();
            one.append(commit(onTask("t1", 0))).join();
        }
        try (Ledger other = Ledger.open(openStore(), Clock.systemUTC())) {
            CompletableFuture<Appended> before = other.append(commit(free()));
            CompletableFuture<Appended> sameId = other.append(commit(withId("e1")));
            CompletableFuture<Appended> between = other.append(commit(onTask("t2", 0)));
            CompletableFuture<Appended> sameTask = other.append(commit(onTask("t1", 0)));
            CompletableFuture<Appended> after = other.append(commit(onTask("t2", 1)));
            assertThat(sameId)
                    .failsWithin(PATIENCE)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(LedgerException.DuplicateEvent.class);
            assertThat(sameTask)
                    .failsWithin(PATIENCE)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(LedgerException.Conflict.class);
            assertThat(Stream.of(before, between, after).map(it -> it.join().commit()))
                    .containsExactly(3L, 4L, 5L);
            assertChained(other, 5);
        }
    }

    private static void appendStory(Ledger ledger, String key) {
        for (int i = 0; i < EACH; i++) {
            ledger.append(commit(onTask(key, i))).join();
        }
    }

    /// @return how many of the events it was that recorded them
    private static int tryToAppendStory(Ledger ledger) {
        int won = 0;
        for (int i = 0; i < EACH; i++) {
            won +=
                    ledger.append(commit(onTask("t1", i)))
                            .handle((_, failure) -> failure == null ? 1 : 0)
                            .join();
        }
        return won;
    }

    /// A ledger may lag behind what others append, but not for long.
    private static void assertChained(Ledger ledger, long commits) {
        await().until(() -> ledger.head() >= commits);
        Head head = Head.NONE;
        try (Stream<Commit> all = ledger.commits(1)) {
            for (Commit commit : all.toList()) {
                head = head.next(commit);
            }
        }
        assertThat(head.number()).isEqualTo(commits);
    }
}

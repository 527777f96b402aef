package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.causedBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.withId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Drafts;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.Touched;

/// What every store promises about the records it keeps.
abstract class KeepingContract extends StoreFixture {
    @Test
    void an_empty_store_ends_before_the_first_commit() {
        assertThat(store.head()).isEqualTo(Head.NONE);
        assertThat(store.records(1, 1000)).isEmpty();
        assertThat(store.commitsOf("t1", 0)).isEmpty();
        assertThat(store.commitHolding(1)).isEmpty();
        assertThat(store.firstCausedBy("c1")).isEmpty();
        assertThat(store.headAt(Instant.MAX)).isZero();
    }

    @Test
    void what_was_appended_is_read_back_byte_for_byte() {
        List<Commit> batch =
                append(
                        commit(free("{\"text\":\"Điểm nghẽn \\u0000 \\\" 🏛\"}")),
                        commit(free(), free("[1, 2.50, null]"), onTask("t1", 0)));
        assertThat(recordsFrom(1, 1 << 20)).isEqualTo(textsOf(batch));
    }

    @Test
    void large_records_are_kept_beside_small_ones() {
        List<Commit> all = new ArrayList<>();
        for (int size : new int[] {1, 5_000_000, 10, 100_000, 1}) {
            all.addAll(append(commit(free("\"" + "ă".repeat(size / 2) + "\"")), commit(free())));
        }
        assertThat(recordsFrom(1, 1 << 20)).isEqualTo(textsOf(all));
    }

    @Test
    void records_come_in_order_from_any_commit_on_in_blocks_of_any_size() {
        List<Commit> all = new ArrayList<>();
        for (int batch = 1; batch <= 5; batch++) {
            for (int i = 0; i < 3; i++) {
                all.addAll(
                        append(commit(free("\"" + "x".repeat(batch * 40) + "\"")), commit(free())));
            }
        }
        for (int first = 1; first <= all.size(); first++) {
            for (int maxBytes : new int[] {1, 300, 1000, 100_000}) {
                assertThat(recordsFrom(first, maxBytes))
                        .isEqualTo(textsOf(all.subList(first - 1, all.size())));
            }
        }
    }

    @Test
    void a_block_stays_within_its_limit_but_holds_at_least_one_record() {
        appendOneByOne(10);
        int size = store.records(1, 1).getFirst().length;
        assertThat(store.records(1, 1)).hasSize(1);
        assertThat(store.records(1, 3 * size)).hasSizeBetween(1, 3);
    }

    @Test
    void records_are_read_by_their_numbers_in_any_order() {
        List<Commit> all =
                append(commit(free()), commit(free("\"ă\"")), commit(free()), commit(free()));
        List<String> texts = textsOf(all);
        assertThat(texts(store.records(new long[] {4, 1, 2})))
                .containsExactly(texts.get(3), texts.get(0), texts.get(1));
        assertThat(store.records(new long[0])).isEmpty();
    }

    @Test
    void there_is_nothing_beyond_the_head() {
        appendOneByOne(3);
        assertThat(store.records(4, 1000)).isEmpty();
        assertThat(store.records(3, 1000)).hasSize(1);
        assertThat(store.commitHolding(4)).isEmpty();
        assertThat(store.commitHolding(0)).isEmpty();
    }

    @Test
    void the_head_is_the_last_commit() {
        List<Commit> batch = append(commit(free()), commit(free(), free()));
        assertThat(store.head()).isEqualTo(Head.of(batch.getLast()));
        assertThat(store.head().number()).isEqualTo(2);
        assertThat(store.head().position()).isEqualTo(3);
        assertThat(store.head().at()).isEqualTo(NOON);
    }

    @Test
    void a_batch_that_does_not_follow_the_head_loses_the_race_and_leaves_no_trace() {
        List<Commit> batch = append(commit(free()), commit(free()));
        Head before = store.head();
        List<Commit> tooEarly =
                Drafts.following(Head.of(batch.getFirst()), clock, commit(withId("x")));
        List<Commit> tooLate = Drafts.following(nextAfter(before), clock, commit(withId("y")));
        assertThat(store.append(tooEarly)).isZero();
        assertThat(store.append(tooLate)).isZero();
        assertThat(store.head()).isEqualTo(before);
        assertThat(recordsFrom(1, 1000)).isEqualTo(textsOf(batch));
        assertThat(
                        store.past(
                                        new Touched(
                                                Set.of(),
                                                Set.of(),
                                                Set.of("x", "y"),
                                                Set.of(),
                                                Set.of()))
                                .recordedIds())
                .isEmpty();
        append(commit(free()));
    }

    private static Head nextAfter(Head head) {
        return new Head(head.number() + 1, head.position() + 1, head.at(), head.hash());
    }

    @Test
    void everything_is_there_after_reopening_and_goes_on() {
        List<Commit> all =
                new ArrayList<>(
                        append(causedBy("c1", onTask("t1", 0), withId("e1")), commit(free())));
        all.addAll(append(commit(onTask("t1", 1))));
        Head head = store.head();
        reopen();
        assertThat(store.head()).isEqualTo(head);
        assertThat(recordsFrom(1, 1000)).isEqualTo(textsOf(all));
        assertThat(store.commitsOf("t1", 0)).hasSize(2);
        assertThat(store.firstCausedBy("c1")).hasValue(1);
        assertThat(store.commitHolding(4)).hasValue(3);
        assertThat(store.headAt(NOON)).isEqualTo(3);
        Past past =
                store.past(
                        new Touched(
                                Set.of(), Set.of("t1"), Set.of("e1"), Set.of("Task"), Set.of()));
        assertThat(past.aggregates()).containsEntry("t1", new AggregateHead("Task", 1, 3));
        assertThat(past.recordedIds()).containsExactly("e1");
        assertThat(past.streams()).containsEntry("Task", 3L);
        all.addAll(append(commit(onTask("t1", 2))));
        reopen();
        assertThat(recordsFrom(1, 1000)).isEqualTo(textsOf(all));
    }

    @Test
    void readers_beside_the_writer_see_whole_prefixes_of_the_log() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> reading = new ArrayList<>();
            for (int seed = 0; seed < 2; seed++) {
                Random random = new Random(seed);
                reading.add(readers.submit(() -> findEverythingWhile(writing, random)));
            }
            try {
                for (int i = 0; i < 100; i++) {
                    append(commit(onTask("t1", 2L * i), free()), commit(onTask("t1", 2L * i + 1)));
                }
            } finally {
                writing.set(false);
            }
            for (Future<Boolean> reader : reading) {
                assertThat(reader.get()).isTrue();
            }
            assertThat(store.head().number()).isEqualTo(200);
        }
    }

    private boolean findEverythingWhile(AtomicBoolean writing, Random random) {
        boolean found = true;
        while (writing.get() && found) {
            long head = store.head().number();
            found = head == 0 || isFound(1 + random.nextLong(head), head);
        }
        return found;
    }

    private boolean isFound(long number, long head) {
        Commit commit = RecordReader.read(store.records(number, 1).getFirst());
        long position = commit.events().getLast().position();
        return commit.number() == number
                && store.commitHolding(position).orElse(0) == number
                && store.commitsOf("t1", 0).length >= head;
    }
}

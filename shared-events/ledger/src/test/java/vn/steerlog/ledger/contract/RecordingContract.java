package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.RecordedEvent;

/// How commits are recorded, over any store.
abstract class RecordingContract extends LedgerFixture {
    @Test
    void commits_and_events_are_numbered_from_one_without_gaps() {
        assertThat(ledger.head()).isZero();
        assertThat(ledger.lastPosition()).isZero();
        assertThat(append(free(), free())).isEqualTo(new Appended(1, 1, NOON));
        assertThat(append(free())).isEqualTo(new Appended(2, 3, NOON));
        assertThat(ledger.head()).isEqualTo(2);
        assertThat(ledger.lastPosition()).isEqualTo(3);
    }

    @Test
    void each_commit_names_the_hash_of_the_bytes_of_the_one_before() throws Exception {
        append(free());
        append(free());
        reopen();
        append(free());
        String expected = "0".repeat(64);
        for (Commit commit : all()) {
            assertThat(commit.previous()).isEqualTo(expected);
            expected =
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(commit.bytes()));
        }
    }

    @Test
    void a_commit_is_read_back_as_it_was_drafted() {
        EventDraft placed = onTask("t1", 0);
        EventDraft free = free("{\"words\":\"trước 05/3/2021\"}");
        append(new CommitDraft("someone", "because", List.of(placed, free), List.of()));
        Commit commit = ledger.commit(1).orElseThrow();
        assertThat(commit.number()).isEqualTo(1);
        assertThat(commit.by()).isEqualTo("someone");
        assertThat(commit.cause()).isEqualTo("because");
        assertThat(commit.at()).isEqualTo(NOON);
        assertThat(commit.events())
                .usingRecursiveComparison()
                .isEqualTo(List.of(recorded(placed, 1), recorded(free, 2)));
    }

    private static RecordedEvent recorded(EventDraft draft, long position) {
        return new RecordedEvent(
                1,
                NOON,
                "someone",
                "because",
                position,
                draft.id(),
                draft.type(),
                draft.revision(),
                draft.place(),
                draft.at(),
                draft.meta(),
                draft.data());
    }

    @Test
    void the_time_of_a_commit_is_never_earlier_than_of_the_one_before() {
        append(free());
        clock.move(Duration.ofHours(-1));
        assertThat(append(free()).at()).isEqualTo(NOON);
        reopen();
        assertThat(append(free()).at()).isEqualTo(NOON);
        clock.set(NOON.plusNanos(1_999));
        assertThat(append(free()).at()).isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void what_is_refused_leaves_no_gap() {
        append(onTask("t1", 0));
        assertConflict(commit(free(), onTask("t1", 0)));
        assertThat(append(free())).isEqualTo(new Appended(2, 2, NOON));
        assertNumberedAndChained();
    }

    @Test
    void commits_of_many_threads_are_all_recorded_once_and_in_each_threads_order()
            throws Exception {
        List<Future<List<Appended>>> threads = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                String key = "t" + thread;
                threads.add(
                        writers.submit(() ->
                                LongStream.range(0, 25)
                                        .mapToObj(i -> append(onTask(key, i)))
                                        .toList()));
            }
        }
        List<Long> numbers = new ArrayList<>();
        for (Future<List<Appended>> thread : threads) {
            List<Long> own = thread.get().stream().map(Appended::commit).toList();
            assertThat(own).isSorted();
            numbers.addAll(own);
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertNumberedAndChained();
    }
}

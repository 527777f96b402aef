package vn.steerlog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.reported;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.query.Board;
import vn.steerlog.query.rows.Changed;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.rows.Shape;
import vn.steerlog.query.rows.Version;

class FoldedTest {
    private final Board board = new Board();
    private final Counting counting = new Counting();
    private final Folded<Counting.Count> folded =
            new Folded<>(
                    counting,
                    new CommitReader(board.ledger(), board.codec()),
                    new HeapRowStores(),
                    new HeapParkingPlaces());

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_commit_handled_twice_counts_once() {
        long commit = board.record(assigned("t").event(), reported("t", "r", 1, "2025-05-01"));
        folded.foldUpTo(commit);
        folded.foldUpTo(commit);
        folded.fold(List.of(folded.commits().read(commit)));
        assertThat(count("t")).contains(2);
        assertThat(folded.applied()).isEqualTo(commit);
    }

    @Test
    void an_event_that_cannot_be_handled_is_parked_with_its_sequence_and_others_go_on() {
        board.record(assigned("bad").event());
        counting.refuses = 50;
        long failing =
                board.record(
                        reported("bad", "r1", 50, "2025-05-01"),
                        assigned("good").event(),
                        reported("bad", "r2", 1, "2025-05-01"));
        long last = board.record(reported("bad", "r3", 2, "2025-05-01"));
        folded.foldUpTo(last);
        assertThat(folded.applied()).isEqualTo(last);
        assertThat(count("bad")).contains(1);
        assertThat(count("good")).contains(1);
        List<ParkedEvent> parked = folded.parked();
        assertThat(parked).extracting(ParkedEvent::key).containsOnly("bad");
        assertThat(parked).extracting(ParkedEvent::commit).containsExactly(failing, failing, last);
        assertThat(parked.getFirst().cause())
                .contains("java.lang.IllegalStateException: cannot count 50");
        assertThat(parked.getLast().cause()).isEmpty();
        assertThat(parked.getLast().projection()).isEqualTo("counting");
    }

    @Test
    void what_was_parked_is_tried_again_by_a_rebuild() {
        board.record(assigned("t").event());
        counting.refuses = 50;
        board.record(reported("t", "r1", 50, "2025-05-01"));
        long last = board.record(reported("t", "r2", 1, "2025-05-01"));
        folded.foldUpTo(last);
        assertThat(folded.parked()).hasSize(2);
        folded.rebuild(new Rebuild("counting", Instant.EPOCH));
        assertThat(folded.parked()).hasSize(2);
        counting.refuses = -1;
        folded.rebuild(new Rebuild("counting", Instant.EPOCH));
        assertThat(folded.parked()).isEmpty();
        assertThat(count("t")).contains(3);
        assertThat(folded.rows().versions("t")).hasSize(3);
    }

    @Test
    void a_parked_event_that_is_tried_again_changes_nothing_before_a_rebuild() {
        board.record(assigned("t").event());
        counting.refuses = 50;
        long last = board.record(reported("t", "r1", 50, "2025-05-01"));
        folded.foldUpTo(last);
        ParkedEvent parked = folded.parked().getFirst();
        assertThat(folded.tryAgain(parked).orElseThrow()).contains("cannot count 50");
        counting.refuses = -1;
        assertThat(folded.tryAgain(parked)).isEmpty();
        assertThat(folded.parked()).hasSize(1);
        assertThat(count("t")).contains(1);
        folded.rebuild(new Rebuild("counting", Instant.EPOCH));
        assertThat(folded.parked()).isEmpty();
        assertThat(count("t")).contains(2);
    }

    @Test
    void rows_are_outdated_until_they_are_rebuilt_without_what_was_dropped() {
        board.record(assigned("t").event());
        counting.refuses = 50;
        long last = board.record(reported("t", "r1", 50, "2025-05-01"));
        folded.foldUpTo(last);
        assertThat(folded.isOutdated()).isFalse();
        folded.drop(DroppedEvent.of(folded.parked().getFirst(), "why", "who", Instant.EPOCH));
        assertThat(folded.isOutdated()).isTrue();
        folded.rebuild(new Rebuild("counting", Instant.EPOCH));
        assertThat(folded.isOutdated()).isFalse();
        assertThat(folded.parked()).isEmpty();
        assertThat(count("t")).contains(1);
    }

    @Test
    void a_reader_waits_until_a_commit_is_taken_in() throws Exception {
        long commit = board.record(assigned("t").event());
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> folded.await(commit, Duration.ofSeconds(20)));
        folded.foldUpTo(commit);
        assertThat(waiting.get()).isTrue();
        assertThat(folded.await(commit + 1, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void a_rebuild_tells_how_far_it_has_come() {
        for (int i = 0; i < 10; i++) {
            board.record(assigned("t" + i).event(), assigned("u" + i).event());
        }
        Rebuild rebuild = new Rebuild("counting", Instant.EPOCH);
        folded.rebuild(rebuild);
        assertThat(rebuild.progress().commits()).isEqualTo(10);
        assertThat(rebuild.progress().total()).isEqualTo(10);
        assertThat(rebuild.progress().events()).isEqualTo(20);
        assertThat(rebuild.progress().eventsPerSecond()).isPositive();
    }

    @Test
    void rows_that_outlive_the_process_are_taken_up_where_they_were_kept() {
        KeptRowStores kept = new KeptRowStores();
        Folded<Counting.Count> before = over(kept);
        long first = board.record(assigned("t").event());
        before.foldUpTo(first);
        long second = board.record(reported("t", "r1", 1, "2025-05-01"));
        before.fold(List.of(before.commits().read(second)));
        Folded<Counting.Count> after = over(kept);
        assertThat(after.rows().name()).isEqualTo(before.rows().name());
        assertThat(kept.flushed.getLast()).isEqualTo("counting-1 " + first);
        before.flush();
        assertThat(kept.flushed.getLast()).isEqualTo("counting-1 " + second);
    }

    @Test
    void a_rebuild_serves_from_then_on_when_all_of_it_is_kept() {
        KeptRowStores kept = new KeptRowStores();
        Folded<Counting.Count> before = over(kept);
        long last = board.record(assigned("t").event());
        before.foldUpTo(last);
        before.rebuild(new Rebuild("counting", Instant.EPOCH));
        assertThat(before.rows().name()).isEqualTo("counting-2");
        assertThat(kept.flushed.getLast()).isEqualTo("counting-2 " + last);
        assertThat(over(kept).rows().name()).isEqualTo("counting-2");
    }

    private Folded<Counting.Count> over(RowStores stores) {
        return new Folded<>(
                counting,
                new CommitReader(board.ledger(), board.codec()),
                stores,
                new HeapParkingPlaces());
    }

    private Optional<Integer> count(String task) {
        return folded.rows().row(task, folded.applied()).map(Counting.Count::events);
    }

    /// Rows that outlive whoever folds them, and notes of what was flushed.
    private static final class KeptRowStores implements RowStores {
        final List<String> flushed = new ArrayList<>();
        private final RowStores stores = new HeapRowStores();
        private final Map<String, RowStore<?>> serving = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked")
        public <R> RowStore<R> open(Shape<R> shape) {
            return (RowStore<R>) serving.computeIfAbsent(shape.projection(), _ -> fresh(shape));
        }

        @Override
        public <R> RowStore<R> fresh(Shape<R> shape) {
            return new Noting<>(stores.fresh(shape), flushed);
        }

        @Override
        public <R> void serve(Shape<R> shape, RowStore<R> rows) {
            serving.put(shape.projection(), rows);
        }
    }

    private record Noting<R>(RowStore<R> rows, List<String> flushed) implements RowStore<R> {
        @Override
        public String name() {
            return rows.name();
        }

        @Override
        public void flush() {
            flushed.add(name() + " " + applied());
        }

        @Override
        public long applied() {
            return rows.applied();
        }

        @Override
        public void apply(long commit, Map<String, Optional<R>> changes) {
            rows.apply(commit, changes);
        }

        @Override
        public Optional<R> row(String key, long commit) {
            return rows.row(key, commit);
        }

        @Override
        public List<Version<R>> versions(String key) {
            return rows.versions(key);
        }

        @Override
        public void each(long commit, BiConsumer<? super String, ? super R> visit) {
            rows.each(commit, visit);
        }

        @Override
        public void each(
                long commit,
                String index,
                Set<String> values,
                BiConsumer<? super String, ? super R> visit) {
            rows.each(commit, index, values, visit);
        }

        @Override
        public List<Changed<R>> changed(long after, long upTo) {
            return rows.changed(after, upTo);
        }
    }

    /// Counts the events of each task, and may refuse reports of one percentage.
    private static final class Counting implements Projection<Counting.Count> {
        volatile int refuses = -1;

        record Count(int events) {}

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Class<Count> rowType() {
            return Count.class;
        }

        @Override
        public Touched touchedBy(DomainEvent event) {
            return event instanceof TaskEvent e ? Touched.row(e.task()) : Touched.NOTHING;
        }

        @Override
        public Count apply(String key, @Nullable Count row, Seen seen) {
            if (seen.event() instanceof ProgressReported e && e.percent() == refuses) {
                throw new IllegalStateException("cannot count " + e.percent());
            }
            return new Count(row == null ? 1 : row.events() + 1);
        }
    }
}

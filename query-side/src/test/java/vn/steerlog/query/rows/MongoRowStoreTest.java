package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.rows.RowStorePromise.SHAPE;
import static vn.steerlog.query.rows.RowStorePromise.note;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.query.rows.RowStorePromise.Note;
import vn.steerlog.query.rows.mongo.MongoRowStores;

@Tag("mongodb")
class MongoRowStoreTest {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    private final MongoDatabase database = MongoForTests.freshDatabase();

    @TestFactory
    Stream<DynamicTest> keeps_every_promise_of_a_row_store() {
        return RowStorePromise.ALL.stream()
                .map(promise ->
                        DynamicTest.dynamicTest(
                                promise.name(),
                                () -> promise.check().accept(stores(NOW).fresh(SHAPE))));
    }

    @TestFactory
    Stream<DynamicTest> keeps_every_promise_when_each_commit_is_flushed() {
        return RowStorePromise.ALL.stream()
                .map(promise ->
                        DynamicTest.dynamicTest(
                                promise.name(),
                                () ->
                                        promise.check()
                                                .accept(
                                                        new FlushedAtOnce(
                                                                stores(NOW).fresh(SHAPE)))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answers_like_the_heap_whenever_it_is_flushed_opened_anew_or_written_by_two(long seed) {
        Random random = new Random(seed);
        RowStore<Note> heap = new HeapRowStores().fresh(SHAPE);
        stores(NOW).open(SHAPE);
        List<RowStore<Note>> writers = new ArrayList<>();
        List<Map<String, Optional<Note>>> commits = new ArrayList<>();
        writers.add(stores(NOW).open(SHAPE));
        writers.add(stores(NOW).open(SHAPE));
        for (int commit = 1; commit <= 120; commit++) {
            commits.add(changes(random));
            heap.apply(commit, commits.getLast());
            RowStore<Note> writer = writers.get(random.nextInt(2));
            for (long next = writer.applied() + 1; next <= commit; next++) {
                writer.apply(next, commits.get((int) next - 1));
                if (random.nextInt(5) == 0) {
                    writer.flush();
                }
            }
            if (random.nextInt(6) == 0) {
                writers.set(random.nextInt(2), stores(NOW).open(SHAPE));
            }
            if (random.nextInt(4) == 0) {
                writer.flush();
            }
        }
        for (RowStore<Note> writer : writers) {
            for (long next = writer.applied() + 1; next <= commits.size(); next++) {
                writer.apply(next, commits.get((int) next - 1));
            }
            assertSame(writer, heap, commits.size());
            writer.flush();
        }
        assertSame(stores(NOW).open(SHAPE), heap, commits.size());
    }

    @Test
    void what_a_cut_flush_left_behind_is_neither_lost_nor_closed_by_itself() {
        RowStore<Note> cut = stores(NOW).open(SHAPE);
        cut.apply(1, Map.of("a", Optional.of(note("one"))));
        cut.flush();
        cut.apply(2, Map.of("a", Optional.of(note("two"))));
        cut.apply(3, Map.of("a", Optional.of(note("three")), "b", Optional.of(note("b"))));
        cut.flush();
        sayApplied(1);
        RowStore<Note> again = stores(NOW).open(SHAPE);
        assertThat(again.applied()).isEqualTo(1);
        assertThat(again.row("a", 1)).contains(note("one"));
        again.apply(2, Map.of("a", Optional.of(note("two"))));
        again.flush();
        assertThat(again.row("a", 2)).contains(note("two"));
        again.apply(3, Map.of("a", Optional.of(note("three")), "b", Optional.of(note("b"))));
        again.flush();
        assertThat(stores(NOW).open(SHAPE).versions("a"))
                .containsExactly(
                        new Version<>(1, 2, note("one")),
                        new Version<>(2, 3, note("two")),
                        new Version<>(3, Version.OPEN, note("three")));
    }

    @Test
    void a_reader_in_another_process_follows_and_never_misses_a_row_that_is_being_closed() {
        RowStore<Note> writing = stores(NOW).open(SHAPE);
        MongoRowStores readers = stores(NOW);
        RowStore<Note> reading = readers.open(SHAPE);
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> {
                    for (int commit = 1; commit <= 300; commit++) {
                        Map<String, Optional<Note>> changes = new HashMap<>();
                        for (int i = 0; i < 5; i++) {
                            changes.put("k" + i, Optional.of(note("v" + commit, "all")));
                        }
                        writing.apply(commit, changes);
                        if (commit % 3 == 0) {
                            writing.flush();
                        }
                    }
                });
        while (!writer.isDone()) {
            readers.learn();
            long commit = reading.applied();
            assertThat(texts(reading, commit))
                    .hasSize(commit == 0 ? 0 : 5)
                    .allMatch(("v" + commit)::equals);
        }
        writer.join();
        readers.learn();
        assertThat(reading.applied()).isEqualTo(300);
    }

    /// mongo-java-server changes a document while it writes it out to another reader, who may see
    /// it torn, which MongoDB never shows; it is whole when it is asked for again.
    private static List<String> texts(RowStore<Note> reading, long commit) {
        List<String> texts = new ArrayList<>();
        int tries = 0;
        do {
            texts.clear();
            reading.each(commit, "tag", Set.of("all"), (_, row) -> texts.add(row.text()));
            tries++;
        } while (tries < 3 && !texts.stream().allMatch(("v" + commit)::equals));
        return texts;
    }

    @Test
    void fresh_rows_serve_when_they_are_said_to_and_those_before_go_later() {
        MongoRowStores stores = stores(NOW);
        RowStore<Note> first = stores.open(SHAPE);
        RowStore<Note> second = stores.fresh(SHAPE);
        assertThat(stores(NOW).open(SHAPE).name()).isEqualTo(first.name());
        assertThat(stores.successor(SHAPE, first)).isEmpty();
        second.apply(1, Map.of("a", Optional.of(note("one"))));
        second.flush();
        stores.serve(SHAPE, second);
        assertThat(stores(NOW).open(SHAPE).name()).isEqualTo(second.name());
        assertThat(stores(NOW).successor(SHAPE, first)).map(RowStore::name).contains(second.name());
        stores.fresh(SHAPE);
        assertThat(database.listCollectionNames()).contains("rows." + first.name());
        stores(NOW.plus(Duration.ofMinutes(11))).fresh(SHAPE);
        assertThat(database.listCollectionNames())
                .doesNotContain("rows." + first.name(), "rows." + first.name() + ".past")
                .contains("rows." + second.name());
    }

    @Test
    void rows_of_another_revision_or_another_form_are_not_read() {
        record Longer(String text, List<String> tags, int number) {}
        String name = stores(NOW).open(SHAPE).name();
        assertThat(stores(NOW).open(new Shape<>("notes", 2, Note.class, SHAPE.indexes())).name())
                .isNotEqualTo(name);
        assertThat(stores(NOW).open(new Shape<>("notes", 1, Longer.class, List.of())).name())
                .isNotEqualTo(name);
        assertThat(stores(NOW).open(SHAPE).name()).isEqualTo(name);
    }

    private void sayApplied(long commit) {
        database.getCollection("row-stores")
                .updateMany(
                        new org.bson.Document(),
                        com.mongodb.client.model.Updates.set("applied", commit));
    }

    private MongoRowStores stores(Instant now) {
        return new MongoRowStores(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Map<String, Optional<Note>> changes(Random random) {
        Map<String, Optional<Note>> changes = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Optional<Note> row =
                    random.nextInt(5) == 0
                            ? Optional.empty()
                            : Optional.of(
                                    note(
                                            "v" + random.nextInt(1_000),
                                            "t" + random.nextInt(3),
                                            "t" + random.nextInt(3)));
            changes.put("k" + random.nextInt(9), row);
        }
        return changes;
    }

    private static void assertSame(RowStore<Note> store, RowStore<Note> heap, int last) {
        assertThat(store.applied()).isEqualTo(last);
        for (int key = 0; key < 9; key++) {
            assertThat(store.versions("k" + key)).isEqualTo(heap.versions("k" + key));
        }
        for (long commit = 1; commit <= last; commit += 7) {
            assertThat(tagged(store, commit)).isEqualTo(tagged(heap, commit));
            for (int key = 0; key < 9; key++) {
                assertThat(store.row("k" + key, commit)).isEqualTo(heap.row("k" + key, commit));
            }
            assertThat(changedRows(store, commit, last)).isEqualTo(changedRows(heap, commit, last));
        }
    }

    private static Map<String, Note> tagged(RowStore<Note> store, long commit) {
        Map<String, Note> found = new TreeMap<>();
        store.each(commit, "tag", Set.of("t0", "t2"), found::put);
        return found;
    }

    /// Without rows that were not there and were dropped all the same.
    private static Map<String, Object> changedRows(RowStore<Note> store, long after, long upTo) {
        Map<String, Object> found = new TreeMap<>();
        store.changed(after, upTo)
                .forEach(changed -> {
                    if (!changed.before().equals(changed.after())) {
                        found.put(changed.key(), List.of(changed.before(), changed.after()));
                    }
                });
        return found;
    }

    /// Keeps every commit as soon as it is applied.
    private record FlushedAtOnce(RowStore<Note> rows) implements RowStore<Note> {
        @Override
        public String name() {
            return rows.name();
        }

        @Override
        public long applied() {
            return rows.applied();
        }

        @Override
        public void apply(long commit, Map<String, Optional<Note>> changes) {
            rows.apply(commit, changes);
            rows.flush();
        }

        @Override
        public Optional<Note> row(String key, long commit) {
            return rows.row(key, commit);
        }

        @Override
        public List<Version<Note>> versions(String key) {
            return rows.versions(key);
        }

        @Override
        public void each(
                long commit, java.util.function.BiConsumer<? super String, ? super Note> visit) {
            rows.each(commit, visit);
        }

        @Override
        public void each(
                long commit,
                String index,
                Set<String> values,
                java.util.function.BiConsumer<? super String, ? super Note> visit) {
            rows.each(commit, index, values, visit);
        }

        @Override
        public List<Changed<Note>> changed(long after, long upTo) {
            return rows.changed(after, upTo);
        }
    }
}

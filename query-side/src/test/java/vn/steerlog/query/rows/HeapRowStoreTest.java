package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeapRowStoreTest {
    @TestFactory
    Stream<DynamicTest> keeps_every_promise_of_a_row_store() {
        return RowStorePromise.ALL.stream()
                .map(promise ->
                        DynamicTest.dynamicTest(
                                promise.name(), () -> promise.check().accept(fresh())));
    }

    @Test
    void readers_see_whole_commits_while_a_writer_goes_on() {
        RowStore<RowStorePromise.Note> store = fresh();
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> {
                    for (int commit = 1; commit <= 20_000; commit++) {
                        Optional<RowStorePromise.Note> note =
                                Optional.of(RowStorePromise.note("v" + commit));
                        store.apply(commit, Map.of("a", note, "b" + commit % 97, note));
                    }
                });
        while (!writer.isDone()) {
            long commit = store.applied();
            AtomicInteger written = new AtomicInteger();
            store.each(
                    commit,
                    (_, row) -> {
                        if (row.text().equals("v" + commit)) {
                            written.incrementAndGet();
                        }
                    });
            assertThat(written).hasValue(commit == 0 ? 0 : 2);
        }
        writer.join();
        assertThat(store.versions("a")).hasSize(20_000);
    }

    @Test
    void every_row_is_visited_once_however_many_there_are() {
        RowStore<RowStorePromise.Note> store = fresh();
        Set<String> expected = new TreeSet<>();
        for (int commit = 1; commit <= 1000; commit++) {
            String key = "k" + commit;
            store.apply(commit, Map.of(key, Optional.of(RowStorePromise.note(key))));
            expected.add(key);
        }
        store.apply(1001, Map.of("k500", Optional.empty()));
        expected.remove("k500");
        List<String> visited = new ArrayList<>();
        store.each(1001, (key, row) -> visited.add(key.equals(row.text()) ? key : "another's"));
        assertThat(visited).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static RowStore<RowStorePromise.Note> fresh() {
        return new HeapRowStores().fresh(RowStorePromise.SHAPE);
    }
}

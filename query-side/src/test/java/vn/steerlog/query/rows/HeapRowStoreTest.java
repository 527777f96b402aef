package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
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

    private static RowStore<RowStorePromise.Note> fresh() {
        return new HeapRowStores().fresh(RowStorePromise.SHAPE);
    }
}

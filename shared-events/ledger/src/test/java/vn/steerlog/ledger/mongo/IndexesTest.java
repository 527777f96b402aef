package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mongodb")
class IndexesTest {
    @Test
    void the_ledger_is_opened_with_the_indexes_that_are_written_down() throws Exception {
        try (Sent sent = new Sent();
                MongoLedgerStore store =
                        MongoLedgerStore.open(
                                sent.database(MongoForTests.freshDatabase().getName()),
                                MongoLedgerSettings.DEFAULT)) {
            assertThat(store.head().number()).isZero();
            assertThat(Indexes.askedFor(sent))
                    .isEqualTo(Indexes.written(Path.of("../../docs/indexes.md"), "commits"));
        }
    }
}

package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.rows.RowStorePromise.SHAPE;
import static vn.steerlog.query.rows.RowStorePromise.note;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.mongo.Sent;
import vn.steerlog.query.rows.RowStorePromise.Note;
import vn.steerlog.query.rows.mongo.MongoRowStores;

/// On how many servers rows are before they count, seen in what the driver sends.
@Tag("mongodb")
class ConcernsTest {
    @Test
    void rows_are_written_to_a_majority_and_journaled_and_read_from_a_majority() {
        try (Sent sent = new Sent()) {
            String database = MongoForTests.freshDatabase().getName();
            MongoRowStores stores = new MongoRowStores(sent.database(database), Clock.systemUTC());
            stores.open(SHAPE);
            RowStore<Note> next = stores.fresh(SHAPE);
            next.apply(1, Map.of("a", Optional.of(note("one"))));
            next.flush();
            next.apply(2, Map.of("a", Optional.of(note("two"))));
            next.flush();
            stores.serve(SHAPE, next);
            stores.learn();
            assertThat(stores.open(SHAPE).row("a", 1)).contains(note("one"));
            assertThat(sent.all("insert")).isNotEmpty();
            assertThat(sent.all("update")).isNotEmpty();
            assertThat(sent.writeConcerns())
                    .singleElement()
                    .satisfies(json ->
                            assertThat(BsonDocument.parse(json))
                                    .containsAllEntriesOf(
                                            BsonDocument.parse("{w: \"majority\", j: true}")));
            assertThat(sent.readConcerns()).isNotEmpty().containsOnly("majority");
        }
    }
}

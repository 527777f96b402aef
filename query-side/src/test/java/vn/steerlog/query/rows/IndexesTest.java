package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.mongo.Indexes;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.mongo.Sent;
import vn.steerlog.query.Board;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.rows.mongo.MongoRowStores;

@Tag("mongodb")
class IndexesTest {
    @Test
    void every_view_starts_with_the_indexes_that_are_written_down() throws Exception {
        try (Board board = new Board();
                Sent sent = new Sent()) {
            String database = MongoForTests.freshDatabase().getName();
            board.querySide(
                    new MongoRowStores(sent.database(database), board.clock()),
                    new HeapParkingPlaces());
            assertThat(Indexes.askedFor(sent))
                    .isEqualTo(Indexes.written(Path.of("../docs/indexes.md"), "rows."));
        }
    }
}

package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class EventStoreOnMongoTest extends EventStoreSuite {
    @Override
    LedgerStore store(Path folder) {
        return MongoForTests.freshStore();
    }
}

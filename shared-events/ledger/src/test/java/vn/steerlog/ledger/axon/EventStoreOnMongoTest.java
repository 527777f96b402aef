package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;

class EventStoreOnMongoTest extends EventStoreSuite {
    @Override
    LedgerStore store(Path folder) {
        return MongoForTests.freshStore();
    }
}

package vn.steerlog.ledger.checkpoint;

import com.mongodb.client.MongoDatabase;
import vn.steerlog.ledger.mongo.MongoForTests;

class MongoCheckpointStoreTest extends CheckpointStoreContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    protected CheckpointStore open() {
        return new MongoCheckpointStore(database);
    }
}

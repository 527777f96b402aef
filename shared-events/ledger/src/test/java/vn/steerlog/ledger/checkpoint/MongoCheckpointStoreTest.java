package vn.steerlog.ledger.checkpoint;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import vn.steerlog.ledger.mongo.MongoForTests;

class MongoCheckpointStoreTest extends CheckpointStoreContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    protected CheckpointStore open() {
        return new MongoCheckpointStore(database);
    }

    @Override
    protected void damage(long size) {
        database.getCollection("checkpoints")
                .updateOne(new Document("_id", size), Updates.set("note", "nothing"));
    }
}

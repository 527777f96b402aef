package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class MongoCheckpointStoreTest extends CheckpointStoreContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    protected CheckpointStore open() {
        return new MongoCheckpointStore(database);
    }

    @Test
    void a_key_that_is_none_is_said_to_be_damaged() {
        database.getCollection(MongoCheckpointStore.KEYS)
                .insertOne(new Document("_id", "x").append("line", "nothing"));
        assertThatThrownBy(() -> open().keys())
                .isInstanceOfSatisfying(
                        KeyTrouble.class,
                        trouble ->
                                assertThat(trouble.kind()).isEqualTo(KeyTrouble.Kind.LIST_DAMAGED));
    }

    @Override
    protected void damage(long size) {
        database.getCollection("checkpoints")
                .updateOne(new Document("_id", size), Updates.set("note", "nothing"));
    }
}

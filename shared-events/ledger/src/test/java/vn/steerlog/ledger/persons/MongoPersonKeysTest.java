package vn.steerlog.ledger.persons;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.persons.PersonKeysException.Trouble;

@Tag("mongodb")
class MongoPersonKeysTest extends PersonKeysContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final Random random = new Random(2);

    @Override
    PersonKeys open() {
        return new MongoPersonKeys(database, random);
    }

    @Override
    void damageKey(PersonId person) {
        collection().updateOne(eq("_id", "p-" + person.value()), set("key", "no key"));
    }

    @Override
    void damageForm() {
        collection().updateOne(eq("_id", "form"), set("form", 9));
    }

    @Test
    void a_server_that_is_away_is_told_as_such() {
        String nowhere = "mongodb://localhost:1/?serverSelectionTimeoutMS=50";
        try (var client = MongoClients.create(nowhere)) {
            var keys = new MongoPersonKeys(client.getDatabase("keys"), random);
            assertThatThrownBy(() -> keys.find(ANN))
                    .isInstanceOfSatisfying(
                            PersonKeysException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.UNAVAILABLE));
        }
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(MongoPersonKeys.COLLECTION);
    }
}

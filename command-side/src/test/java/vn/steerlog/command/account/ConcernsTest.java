package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.command.account.Sample.account;

import java.util.UUID;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.mongo.Sent;

/// On how many servers accounts are before they count, seen in what the driver sends.
@Tag("mongodb")
class ConcernsTest {
    @Test
    void accounts_are_written_to_a_majority_and_journaled_and_read_from_a_majority() {
        try (Sent sent = new Sent()) {
            String database = MongoForTests.freshDatabase().getName();
            AccountStore store =
                    new MongoAccountStore(
                            sent.database(database), () -> UUID.randomUUID().toString());
            store.change(all -> all.with(account("acc-1", "a", Role.LEADER)));
            store.change(all -> all.with(account("acc-2", "b", Role.LEADER)));
            assertThat(sent.all("insert")).hasSize(1);
            assertThat(sent.all("update")).hasSize(1);
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

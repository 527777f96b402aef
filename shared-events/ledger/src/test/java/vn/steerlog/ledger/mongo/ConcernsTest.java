package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.event;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;

/// On how many servers something is before it counts, seen in what the driver sends.
@Tag("mongodb")
class ConcernsTest {
    /// Looks for nothing by itself while a test lasts.
    private static final MongoLedgerSettings SETTINGS =
            new MongoLedgerSettings(Duration.ofHours(1), Duration.ofSeconds(5));

    private final String database = MongoForTests.freshDatabase().getName();
    private final Sent sent = new Sent();
    private final Ledger ledger = open(sent.database(database));

    private static Ledger open(MongoDatabase database) {
        return Ledger.open(MongoLedgerStore.open(database, SETTINGS), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        ledger.close();
        sent.close();
    }

    private static void append(Ledger ledger, String id) {
        Place place = new Place("Task", id, 0);
        ledger.append(commit(event(id, Optional.of(place), "{}"))).join();
    }

    @Test
    void the_head_is_read_linearizably_when_the_ledger_is_opened() {
        assertThat(sent.readConcerns()).containsExactly("linearizable");
    }

    @Test
    void commits_are_written_to_a_majority_and_journaled() {
        append(ledger, "e1");
        append(ledger, "e2");
        assertThat(sent.all("insert")).hasSize(2);
        assertThat(sent.writeConcerns())
                .singleElement()
                .satisfies(json ->
                        assertThat(BsonDocument.parse(json))
                                .containsAllEntriesOf(
                                        BsonDocument.parse("{w: \"majority\", j: true}")));
    }

    @Test
    void what_is_followed_and_asked_for_is_read_from_a_majority() {
        append(ledger, "e1");
        sent.forget();
        try (Ledger other = open(MongoForTests.client().getDatabase(database))) {
            append(other, "e2");
        }
        assertThat(ledger.aggregate("e2", 0)).hasSize(1);
        assertThat(ledger.headAt(Instant.now())).isEqualTo(2);
        try (var commits = ledger.commits(1)) {
            assertThat(commits).hasSize(2);
        }
        assertThat(sent.readConcerns()).hasSizeGreaterThan(3).containsOnly("majority");
    }

    @Test
    void who_lost_the_race_for_a_number_reads_linearizably_what_has_it() {
        try (Ledger other = open(MongoForTests.client().getDatabase(database))) {
            append(other, "e1");
        }
        sent.forget();
        append(ledger, "e2");
        assertThat(ledger.head()).isEqualTo(2);
        assertThat(sent.all("insert")).hasSize(2);
        assertThat(sent.all("find"))
                .filteredOn(find -> find.getDocument("filter").containsKey("_id"))
                .extracting(find -> find.getDocument("readConcern").getString("level").getValue())
                .startsWith("linearizable");
        assertThat(sent.readConcerns()).contains("majority");
    }
}

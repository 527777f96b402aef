package vn.steerlog.query.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class MongoDeskStoreTest extends DeskStoreContract {
    private static final int EACH = 20;

    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final AtomicLong nanos = new AtomicLong();

    @Override
    DeskStore open() {
        return new MongoDeskStore(database, nanos::get);
    }

    @Test
    void two_processes_at_once_lose_no_view() throws Exception {
        DeskStore one = open();
        DeskStore other = open();
        List<Callable<Desk>> changes = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            SavedView mine = view("view-a" + i, "a" + i);
            SavedView theirs = view("view-b" + i, "b" + i);
            changes.add(() -> one.change("acc-1", desk -> desk.with(mine)));
            changes.add(() -> other.change("acc-1", desk -> desk.with(theirs)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(changes))
                    .allMatch(done -> done.state() == Future.State.SUCCESS);
        }

        assertThat(open().of("acc-1").views()).hasSize(2 * EACH);
    }

    @Test
    void what_another_process_changed_is_read_a_second_later() {
        DeskStore one = open();
        DeskStore other = open();
        one.change("acc-1", desk -> desk.with(OVERDUE));

        assertThat(other.of("acc-1").views()).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(other.of("acc-1").views()).containsExactly(OVERDUE);
    }

    @Test
    void a_damaged_document_stops_the_start() {
        open().change("acc-1", desk -> desk.with(OVERDUE));
        database.getCollection(MongoDeskStore.COLLECTION)
                .updateOne(
                        new Document("_id", "acc-1"),
                        new Document("$set", new Document("desk", new Binary(new byte[] {1}))));

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }
}

package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.command.account.Sample.account;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class MongoAccountStoreTest extends AccountStoreContract {
    private static final int EACH = 20;

    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    AccountStore open() {
        return new MongoAccountStore(database, () -> UUID.randomUUID().toString());
    }

    @Test
    void two_processes_at_once_lose_no_account() throws Exception {
        AccountStore one = open();
        AccountStore other = open();

        List<Callable<Accounts>> changes = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Account mine = account("acc-a" + i, "a" + i, Role.LEADER);
            Account theirs = account("acc-b" + i, "b" + i, Role.LEADER);
            changes.add(() -> one.change(all -> all.with(mine)));
            changes.add(() -> other.change(all -> all.with(theirs)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(changes))
                    .allMatch(done -> done.state() == Future.State.SUCCESS);
        }

        assertThat(open().read().all()).hasSize(2 * EACH);
    }

    @Test
    void of_two_processes_one_gets_a_name() throws Exception {
        for (int i = 0; i < EACH; i++) {
            AccountStore one = open();
            AccountStore other = open();
            Account mine = account("acc-a" + i, "n" + i, Role.LEADER);
            Account theirs = account("acc-b" + i, "n" + i, Role.LEADER);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Accounts>> both =
                        List.of(
                                () -> one.change(all -> all.with(mine)),
                                () -> other.change(all -> all.with(theirs)));
                assertThat(threads.invokeAll(both))
                        .filteredOn(done -> done.state() == Future.State.SUCCESS)
                        .hasSize(1);
            }
        }
        assertThat(open().read().all()).hasSize(EACH);
    }

    @Test
    void of_two_that_start_at_once_one_makes_the_administrator() throws Exception {
        Passwords passwords = new Passwords(2, 60_000);
        for (int i = 0; i < 5; i++) {
            MongoDatabase fresh = MongoForTests.freshDatabase();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Optional<Credentials>> start =
                        () -> {
                            AccountStore store =
                                    new MongoAccountStore(
                                            fresh, () -> UUID.randomUUID().toString());
                            AccountOffice office =
                                    new AccountOffice(
                                            store,
                                            passwords,
                                            new MovableClock(),
                                            () -> "acc-" + UUID.randomUUID(),
                                            Optional.empty());
                            FirstStart first = new FirstStart(store, office);
                            return first.isNeeded()
                                    ? first.administrator(first.freshPassword())
                                    : Optional.empty();
                        };
                List<Future<Optional<Credentials>>> started =
                        threads.invokeAll(List.of(start, start));
                long made = 0;
                for (Future<Optional<Credentials>> one : started) {
                    made += one.get().stream().count();
                }
                assertThat(made).isEqualTo(1);
            }
            AccountStore after = new MongoAccountStore(fresh, () -> UUID.randomUUID().toString());
            assertThat(after.read().all()).hasSize(1);
        }
    }

    @Test
    void what_another_process_changed_is_read_soon() {
        AccountStore one = open();
        AccountStore other = open();

        one.change(all -> all.with(account("acc-1", "quantri", Role.ADMINISTRATOR)));

        await().until(() -> other.read().byId("acc-1").isPresent());
    }

    @Test
    void what_another_process_changed_is_read_at_once_by_who_asks_for_it() {
        AccountStore one = open();
        AccountStore other = open();
        one.change(all -> all.with(account("acc-a", "a", Role.LEADER)));
        assertThat(other.readNow().byId("acc-a")).isPresent();
    }

    @Test
    void a_damaged_document_stops_the_start() {
        open().change(all -> all.with(account("acc-1", "quantri", Role.ADMINISTRATOR)));
        database.getCollection(MongoAccountStore.COLLECTION)
                .updateOne(
                        new Document("_id", "accounts"),
                        new Document("$set", new Document("accounts.0.role", "KING")));

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }
}

package vn.steerlog.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.mongo.MongoForTests;

/// The document is as the command side writes it.
@Tag("mongodb")
class StoredAccountsTest {
    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final StoredAccounts accounts = new StoredAccounts(database);

    @Test
    void where_nothing_is_kept_nobody_holds_an_account() {
        assertThat(accounts.account("acc-1")).isEmpty();
    }

    @Test
    void a_holder_has_the_role_and_agency_of_now() {
        keep(account("acc-1", "LEADER", false), officer("acc-2", "sct"));

        assertThat(accounts.account("acc-2"))
                .contains(
                        new SignedIn(
                                "acc-2", "Người dùng", Role.AGENCY_OFFICER, Optional.of("sct")));

        keep(account("acc-2", "AUDITOR", false));

        assertThat(accounts.account("acc-2").map(SignedIn::role)).contains(Role.AUDITOR);
        assertThat(accounts.account("acc-1")).isEmpty();
    }

    @Test
    void a_disabled_account_has_no_holder() {
        keep(account("acc-1", "LEADER", true));

        assertThat(accounts.account("acc-1")).isEmpty();
    }

    private void keep(Document... kept) {
        database.getCollection("accounts").deleteMany(new Document());
        database.getCollection("accounts")
                .insertOne(
                        new Document("_id", "accounts")
                                .append("version", 1L)
                                .append("accounts", List.of(kept)));
    }

    private static Document officer(String id, String agency) {
        return account(id, "AGENCY_OFFICER", false).append("agency", agency);
    }

    private static Document account(String id, String role, boolean disabled) {
        return new Document("id", id)
                .append("name", "nguoi-dung")
                .append("displayName", "Người dùng")
                .append("role", role)
                .append("passwordHash", "{argon2}x")
                .append("disabled", disabled)
                .append("generation", 1);
    }
}

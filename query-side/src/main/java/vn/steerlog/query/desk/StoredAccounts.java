package vn.steerlog.query.desk;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import vn.steerlog.http.AccountDirectory;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// The accounts as the command side keeps them in MongoDB, for a query side of its own: one
/// document, `{_id: "accounts", accounts: [{id, displayName, role, agency?, disabled, …}]}`.
/// Nothing is written, and no password hash is read.
final class StoredAccounts implements AccountDirectory {
    static final String COLLECTION = "accounts";

    private static final Document ALL = new Document("_id", "accounts");
    private static final Document SHOWN =
            new Document("accounts.id", 1)
                    .append("accounts.displayName", 1)
                    .append("accounts.role", 1)
                    .append("accounts.agency", 1)
                    .append("accounts.disabled", 1);

    private final MongoCollection<Document> collection;

    StoredAccounts(MongoDatabase database) {
        collection =
                database.getCollection(COLLECTION)
                        .withReadPreference(ReadPreference.primaryPreferred())
                        .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Optional<SignedIn> account(String id) {
        return Optional.ofNullable(collection.find(ALL).projection(SHOWN).first()).stream()
                .flatMap(found -> found.getList("accounts", Document.class).stream())
                .filter(one -> one.getString("id").equals(id) && !one.getBoolean("disabled"))
                .map(StoredAccounts::signedIn)
                .findFirst();
    }

    private static SignedIn signedIn(Document account) {
        return new SignedIn(
                account.getString("id"),
                account.getString("displayName"),
                Role.valueOf(account.getString("role")),
                Optional.ofNullable(account.getString("agency")));
    }
}

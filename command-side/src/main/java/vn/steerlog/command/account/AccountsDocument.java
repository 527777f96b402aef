package vn.steerlog.command.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.steerlog.http.Role;

/// All accounts as one document:
///
/// ```
/// {_id: "accounts", version: 7, change: "…", accounts: [{id, name, displayName, role, agency?,
///  passwordHash, disabled, mustChangePassword, generation, createdAt: "<ISO>"}]}
/// ```
///
/// @param version counts the changes; 0 when there is no document
/// @param change the id of the last change
record AccountsDocument(long version, String change, Accounts accounts) {
    static final AccountsDocument NONE = new AccountsDocument(0, "", Accounts.NONE);
    static final Document ID_FILTER = new Document("_id", "accounts");

    /// @throws IllegalStateException when the document is damaged
    static AccountsDocument of(Document stored) {
        try {
            List<Account> accounts =
                    stored.getList("accounts", Document.class).stream()
                            .map(AccountsDocument::account)
                            .toList();
            return new AccountsDocument(
                    stored.getLong("version"), stored.getString("change"), Accounts.of(accounts));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the accounts in MongoDB cannot be read: the document is damaged. Restore it;"
                            + " nothing was changed",
                    e);
        }
    }

    AccountsDocument followedBy(Accounts changed, String changeId) {
        return new AccountsDocument(version + 1, changeId, changed);
    }

    Document filter() {
        return new Document(ID_FILTER).append("version", version);
    }

    Document toBson() {
        return new Document(ID_FILTER)
                .append("version", version)
                .append("change", change)
                .append(
                        "accounts",
                        accounts.all().stream().map(AccountsDocument::document).toList());
    }

    private static Document document(Account it) {
        Document document =
                new Document("id", it.id())
                        .append("name", it.name().value())
                        .append("displayName", it.displayName())
                        .append("role", it.role().name());
        it.agency().ifPresent(agency -> document.append("agency", agency));
        return document.append("passwordHash", it.passwordHash())
                .append("disabled", it.disabled())
                .append("mustChangePassword", it.mustChangePassword())
                .append("generation", it.generation())
                .append("createdAt", it.createdAt().toString());
    }

    private static Account account(Document it) {
        return new Account(
                it.getString("id"),
                new SignInName(it.getString("name")),
                it.getString("displayName"),
                Role.valueOf(it.getString("role")),
                Optional.ofNullable(it.getString("agency")),
                it.getString("passwordHash"),
                it.getBoolean("disabled"),
                it.getBoolean("mustChangePassword"),
                it.getInteger("generation"),
                Instant.parse(it.getString("createdAt")));
    }
}

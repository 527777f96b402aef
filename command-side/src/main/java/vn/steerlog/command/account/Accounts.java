package vn.steerlog.command.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.http.ProblemException;

/// All accounts at one moment, in the order in which they were made. Immutable: changes answer a
/// further one, and keep that names are unique and that an administrator is left.
final class Accounts {
    static final Accounts NONE = new Accounts(List.of());

    private final Map<String, Account> byId = new LinkedHashMap<>();
    private final Map<String, Account> byName = new LinkedHashMap<>();

    private Accounts(Collection<Account> accounts) {
        for (Account account : accounts) {
            byId.put(account.id(), account);
            byName.put(account.name().key(), account);
        }
    }

    /// @throws IllegalArgumentException when two have the same id or name
    static Accounts of(Collection<Account> accounts) {
        var all = new Accounts(accounts);
        if (all.byId.size() != accounts.size() || all.byName.size() != accounts.size()) {
            throw new IllegalArgumentException("two accounts with the same id or name");
        }
        return all;
    }

    List<Account> all() {
        return List.copyOf(byId.values());
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    Optional<Account> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Account> byName(SignInName name) {
        return Optional.ofNullable(byName.get(name.key()));
    }

    /// @throws ProblemException `NAME_TAKEN`
    Accounts with(Account added) {
        if (byName(added.name()).isPresent()) {
            throw ProblemException.of(AccountProblem.NAME_TAKEN);
        }
        var all = new LinkedHashMap<>(byId);
        if (all.putIfAbsent(added.id(), added) != null) {
            throw new IllegalArgumentException("an account id is made once");
        }
        return new Accounts(all.values());
    }

    /// Puts the changed account in the place of the one with its id.
    ///
    /// @throws ProblemException `LAST_ADMINISTRATOR` when no enabled administrator would be left
    Accounts changed(Account account) {
        var all = new LinkedHashMap<>(byId);
        if (all.replace(account.id(), account) == null) {
            throw new IllegalArgumentException("no such account");
        }
        var changed = new Accounts(all.values());
        if (hasAdministrator() && !changed.hasAdministrator()) {
            throw ProblemException.of(AccountProblem.LAST_ADMINISTRATOR);
        }
        return changed;
    }

    private boolean hasAdministrator() {
        return byId.values().stream().anyMatch(Account::isEnabledAdministrator);
    }
}

package vn.steerlog.command.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.command.wording.PlainText;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;

/// What an administrator does with accounts. The log names accounts by id only.
final class AccountOffice {
    private static final Logger LOG = LoggerFactory.getLogger(AccountOffice.class);
    private static final int LONGEST_DISPLAY_NAME = 100;

    private final AccountStore store;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Optional<KnownAgencies> agencies;

    AccountOffice(
            AccountStore store,
            Passwords passwords,
            InstantSource clock,
            Supplier<String> ids,
            Optional<KnownAgencies> agencies) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.ids = ids;
        this.agencies = agencies;
    }

    /// An account and the password made for it, which is shown once and not kept.
    record WithPassword(Account account, String password) {
        @Override
        public String toString() {
            return "WithPassword[" + account + "]";
        }
    }

    List<Account> all() {
        return store.read().all();
    }

    Account get(String id) {
        return store.read().byId(id).orElseThrow(AccountOffice::noSuchAccount);
    }

    /// @throws ProblemException when something is wrong with the input, or the name is taken
    WithPassword create(
            String name,
            String displayName,
            Role role,
            Optional<AgencyId> agency,
            boolean mustChangePassword) {
        return create(name, displayName, role, agency, mustChangePassword, freshPassword());
    }

    String freshPassword() {
        return passwords.generate();
    }

    /// @throws ProblemException when something is wrong with the input, or the name is taken
    WithPassword create(
            String name,
            String displayName,
            Role role,
            Optional<AgencyId> agency,
            boolean mustChangePassword,
            String password) {
        Account account =
                new Account(
                        ids.get(),
                        signInName(name),
                        displayName(displayName),
                        role,
                        fitting(role, agency),
                        passwords.hash(password),
                        false,
                        mustChangePassword,
                        1,
                        clock.instant());
        store.change(all -> all.with(account));
        LOG.info("account {} created as {}", account.id(), role);
        return new WithPassword(account, password);
    }

    /// Makes a new password, to be changed by its holder.
    WithPassword resetPassword(String id) {
        String password = passwords.generate();
        String hash = passwords.hash(password);
        Account changed = change(id, account -> account.withPassword(hash, true));
        LOG.info("password of {} reset", id);
        return new WithPassword(changed, password);
    }

    Account disable(String id) {
        Account changed = change(id, account -> account.withDisabled(true));
        LOG.info("account {} disabled", id);
        return changed;
    }

    Account enable(String id) {
        Account changed = change(id, account -> account.withDisabled(false));
        LOG.info("account {} enabled", id);
        return changed;
    }

    Account changeRole(String id, Role role, Optional<AgencyId> agency) {
        Optional<String> fitting = fitting(role, agency);
        Account changed = change(id, account -> account.withRole(role, fitting));
        LOG.info("account {} is now {}", id, role);
        return changed;
    }

    private Account change(String id, UnaryOperator<Account> change) {
        return store.change(all ->
                        all.byId(id)
                                .map(account -> all.changed(change.apply(account)))
                                .orElseThrow(AccountOffice::noSuchAccount))
                .byId(id)
                .orElseThrow(AccountOffice::noSuchAccount);
    }

    private static SignInName signInName(String name) {
        return SignInName.typed(name)
                .orElseThrow(
                        () -> invalid("/name", AccountFault.BAD_SIGN_IN_NAME, Optional.of(name)));
    }

    private static String displayName(String name) {
        String fitting = PlainText.of(name);
        if (fitting.isEmpty()) {
            throw ProblemException.invalid(
                    InputError.at("/displayName", InputFault.TOO_SHORT, Optional.empty(), 1));
        }
        if (fitting.length() > LONGEST_DISPLAY_NAME) {
            throw ProblemException.invalid(
                    InputError.at(
                            "/displayName",
                            InputFault.TOO_LONG,
                            Optional.of(name),
                            LONGEST_DISPLAY_NAME));
        }
        return fitting;
    }

    private Optional<String> fitting(Role role, Optional<AgencyId> agency) {
        if (role == Role.AGENCY_OFFICER && agency.isEmpty()) {
            throw invalid("/agency", AccountFault.AGENCY_NEEDED, Optional.empty());
        }
        Optional<String> id = agency.map(AgencyId::value);
        if (role != Role.AGENCY_OFFICER && agency.isPresent()) {
            throw invalid("/agency", AccountFault.AGENCY_ONLY_FOR_OFFICERS, id);
        }
        if (agency.isPresent()
                && agencies.filter(known -> !known.isOpen(agency.get())).isPresent()) {
            throw invalid("/agency", AccountFault.UNKNOWN_AGENCY, id);
        }
        return id;
    }

    private static ProblemException invalid(
            String pointer, AccountFault fault, Optional<String> rejected) {
        return ProblemException.invalid(InputError.at(pointer, fault, rejected));
    }

    private static ProblemException noSuchAccount() {
        return ProblemException.of(AccountProblem.NO_SUCH_ACCOUNT);
    }
}

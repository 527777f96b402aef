package vn.steerlog.command.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;

/// Makes the accounts that an installation begins with. Passwords are answered once, for the
/// operator's console, and kept nowhere in plain.
public final class FirstStart {
    private static final String ADMINISTRATOR = "quantri";

    private final AccountStore store;
    private final AccountOffice office;
    private final ResourceBundle words =
            ResourceBundle.getBundle("vn.steerlog.command.account.accounts", Locale.of("vi"));

    FirstStart(AccountStore store, AccountOffice office) {
        this.store = store;
        this.office = office;
    }

    /// Makes the administrator `quantri` when there is no account at all.
    ///
    /// @return how to sign in, when one was made
    public Optional<Credentials> administrator() {
        return store.read().isEmpty()
                ? made(ADMINISTRATOR, Role.ADMINISTRATOR, Optional.empty())
                : Optional.empty();
    }

    /// Whether there is no account at all.
    public boolean isNeeded() {
        return store.read().isEmpty();
    }

    /// A password that nobody has.
    public String freshPassword() {
        return office.freshPassword();
    }

    /// Makes the administrator `quantri` with a password that somebody else chose, to be changed at
    /// the first sign-in. When several do so at once, one is made.
    ///
    /// @return how to sign in; empty when it was there already
    /// @throws ProblemException when the password is not fit to be one
    public Optional<Credentials> administrator(String password) {
        Passwords.require(password, new SignInName(ADMINISTRATOR), "/password");
        return made(() ->
                office.create(
                        ADMINISTRATOR,
                        words.getString(ADMINISTRATOR),
                        Role.ADMINISTRATOR,
                        Optional.empty(),
                        true,
                        password));
    }

    /// Gives the administrator who was made first a new password: for the operator of an
    /// installation to which nobody knows a password any more.
    ///
    /// @return how to sign in; empty when there is no enabled administrator
    public Optional<Credentials> administratorAgain() {
        return store.read().all().stream()
                .filter(Account::isEnabledAdministrator)
                .findFirst()
                .map(account -> office.resetPassword(account.id()))
                .map(FirstStart::credentials);
    }

    /// Makes one user a role for trying things out: `thuky`, `lanhdao`, `chuyenvien`, `thanhtra`.
    ///
    /// @param agency the agency that `chuyenvien` acts for
    /// @return how to sign in, for those that were not there yet
    public List<Credentials> sampleUsers(AgencyId agency) {
        var made = new ArrayList<Credentials>();
        made("thuky", Role.SECRETARIAT, Optional.empty()).ifPresent(made::add);
        made("lanhdao", Role.LEADER, Optional.empty()).ifPresent(made::add);
        made("chuyenvien", Role.AGENCY_OFFICER, Optional.of(agency)).ifPresent(made::add);
        made("thanhtra", Role.AUDITOR, Optional.empty()).ifPresent(made::add);
        return List.copyOf(made);
    }

    private Optional<Credentials> made(String name, Role role, Optional<AgencyId> agency) {
        return made(() -> office.create(name, words.getString(name), role, agency, false));
    }

    private static Optional<Credentials> made(Supplier<AccountOffice.WithPassword> making) {
        try {
            return Optional.of(credentials(making.get()));
        } catch (ProblemException e) {
            if (e.kind() == AccountProblem.NAME_TAKEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Credentials credentials(AccountOffice.WithPassword made) {
        var account = made.account();
        return new Credentials(account.name().value(), made.password(), account.role());
    }
}

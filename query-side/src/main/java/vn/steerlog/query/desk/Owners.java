package vn.steerlog.query.desk;

import java.util.Optional;
import vn.steerlog.http.AccountDirectory;
import vn.steerlog.http.SignedIn;

/// Whose desk it is: the account as it stands now, so that what is done for somebody who is not
/// signed in is done with the rights of today.
public final class Owners {
    private final AccountDirectory accounts;

    Owners(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /// Empty when there is no such account any more, or it is disabled.
    public Optional<SignedIn> owner(String account) {
        return accounts.account(account);
    }
}

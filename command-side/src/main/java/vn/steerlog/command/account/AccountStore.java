package vn.steerlog.command.account;

import java.util.function.UnaryOperator;
import vn.steerlog.http.ProblemException;

/// Keeps the accounts. Safe for use from many threads.
///
/// What [#change] has answered is still there after a crash of machine or process. Reading is cheap
/// enough to be done on every request. Not promised: that two processes may share one store; an
/// implementation says so where they may.
interface AccountStore {
    /// The accounts as the last change left them.
    Accounts read();

    /// The accounts as the last change of any process left them, where several share a store; not
    /// for every request.
    default Accounts readNow() {
        return read();
    }

    /// Changes the accounts, all or nothing and one change after the other. `change` must do
    /// nothing but compute: it may be called more than once. When it answers what it was given,
    /// nothing is written.
    ///
    /// @return the accounts as `change` left them
    /// @throws RuntimeException whatever `change` throws; nothing is changed then
    /// @throws ProblemException `UNAVAILABLE` when they cannot be kept; nothing is changed then
    Accounts change(UnaryOperator<Accounts> change);
}

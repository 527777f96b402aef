package vn.steerlog.query.desk;

import java.util.Collection;
import java.util.function.UnaryOperator;
import vn.steerlog.http.ProblemException;

/// Keeps the desks. Safe for use from many threads.
///
/// What [#change] has answered is still there after a crash of machine or process, and is read at
/// once in this process. Reading is cheap enough to be done for every page. Not promised: that two
/// processes may share one store; an implementation says so where they may.
interface DeskStore {
    /// The desk of `account`; an empty one when it has none.
    Desk of(String account);

    /// The desks that are not empty, in no order.
    Collection<Desk> all();

    /// Changes one desk, one change after the other. `change` must do nothing but compute: it may
    /// be called more than once. When it answers what it was given, nothing is written.
    ///
    /// @return the desk as `change` left it
    /// @throws RuntimeException whatever `change` throws; nothing is changed then
    /// @throws ProblemException `UNAVAILABLE` when it cannot be kept; nothing is changed then
    Desk change(String account, UnaryOperator<Desk> change);
}

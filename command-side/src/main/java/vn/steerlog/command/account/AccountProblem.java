package vn.steerlog.command.account;

import vn.steerlog.http.ProblemKind;

/// What can go wrong with accounts and signing in.
enum AccountProblem implements ProblemKind {
    /// The same for a name that is not known: who tries names must not learn which exist.
    WRONG_NAME_OR_PASSWORD(401),
    WRONG_PASSWORD(403),
    ACCOUNT_DISABLED(403),
    NO_SUCH_ACCOUNT(404),
    NAME_TAKEN(409),
    LAST_ADMINISTRATOR(409);

    private final int status;

    AccountProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

package vn.steerlog.command.person;

import vn.steerlog.http.ProblemKind;

/// Problems with persons besides the refusals of their rules.
enum PersonProblem implements ProblemKind {
    /// A reason is kept in the clear.
    REASON_NAMES_PERSON(422),
    /// The person was not erased, and the key is not in its store.
    PERSON_KEY_LOST(409);

    private final int status;

    PersonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

package vn.steerlog.query.desk;

import vn.steerlog.http.ProblemKind;

/// Why something is not kept on a desk. The words are in `vn/steerlog/query/desk`.
enum DeskProblem implements ProblemKind {
    /// Arguments: how many an account may keep.
    TOO_MANY_SAVED_VIEWS(409),
    /// Another saved view of the same desk is called that. Arguments: the name.
    SAVED_VIEW_NAME_TAKEN(409),
    /// Only the secretariat shares views with everybody, and changes shared ones.
    SHARING_NOT_ALLOWED(403),
    /// Arguments: the id.
    SAVED_VIEW_UNKNOWN(404),
    /// Arguments: the domain, and those that are allowed.
    MAIL_DOMAIN_NOT_ALLOWED(422);

    private final int status;

    DeskProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

package vn.steerlog.query.web;

import vn.steerlog.http.ProblemKind;

/// What is in the way of a question before it is asked. The words are in `vn/steerlog/query/web`.
public enum WebProblem implements ProblemKind {
    /// The record holds restricted work of others, and is never shown in part. Arguments: its
    /// number.
    RECORD_RESTRICTED(403);

    private final int status;

    WebProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

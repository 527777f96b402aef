package vn.steerlog.query.api;

import vn.steerlog.http.ProblemException;
import vn.steerlog.query.problem.QueryProblem;

/// What to say when there is nothing under an id.
final class Found {
    private Found() {}

    static ProblemException nothing(String id) {
        return ProblemException.of(QueryProblem.THING_UNKNOWN, id);
    }
}

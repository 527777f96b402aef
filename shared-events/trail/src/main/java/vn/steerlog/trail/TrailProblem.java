package vn.steerlog.trail;

import vn.steerlog.http.ProblemKind;

/// Why something is refused for the trail's sake. The words are in `vn/steerlog/trail/problems`.
public enum TrailProblem implements ProblemKind {
    /// What was asked leaves a trace, and that cannot be recorded now.
    TRAIL_UNAVAILABLE(503);

    private final int status;

    TrailProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

package vn.steerlog.query.rows;

import java.util.List;
import java.util.Optional;

/// What became of one row over a stretch of commits.
///
/// @param before the row at the beginning of the stretch, when there was one
/// @param steps what each commit made of it, in order; at least one
public record Changed<R>(String key, Optional<R> before, List<Step<R>> steps) {
    /// @param row the row from `commit` on; empty when that commit dropped it
    public record Step<R>(long commit, Optional<R> row) {}

    public Optional<R> after() {
        return steps.getLast().row();
    }
}

package vn.steerlog.query.view;

import java.util.List;
import java.util.Optional;
import vn.steerlog.query.moment.Moment;

/// What became of a view's rows from one moment to another.
///
/// @param rows those that differ, by key
public record Difference<R extends Record>(Moment from, Moment to, List<RowChange<R>> rows) {
    /// @param before absent when the row was added
    /// @param after absent when the row was dropped
    /// @param fields that differ; empty when the row was added or dropped
    /// @param causes every event that had a part in it, in the order of the ledger; none when a row
    ///   differs only because the day has changed
    public record RowChange<R extends Record>(
            String key,
            Kind kind,
            Optional<R> before,
            Optional<R> after,
            List<FieldChange> fields,
            List<Cause> causes) {}

    public enum Kind {
        ADDED,
        DROPPED,
        CHANGED
    }

    /// @param field the name of the row's component, or of what a view derives from the row
    /// @param before what it held; an absent value is an empty optional
    /// @param causes every event that changed this field on the way
    public record FieldChange(String field, Object before, Object after, List<Cause> causes) {}
}

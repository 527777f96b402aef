package vn.steerlog.query.api;

import java.util.List;
import java.util.Optional;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.view.Difference;
import vn.steerlog.query.web.Paging;

/// What became of a view's rows, as JSON.
///
/// @param total how many rows differ
/// @param next the cursor of the next page; absent on the last one
record DifferenceAnswer(
        AsOf from, AsOf to, int total, List<ChangedRow> items, Optional<String> next) {

    /// @param before the row as it was; absent when it was added
    /// @param after the row as it is; absent when it was dropped
    /// @param fields that differ; none when the row was added or dropped
    /// @param causes every event that had a part in it; none when only the day has changed
    record ChangedRow(
            String key,
            Difference.Kind kind,
            Optional<Object> before,
            Optional<Object> after,
            List<ChangedField> fields,
            List<Cause> causes) {
        static ChangedRow of(Difference.RowChange<?> change) {
            return new ChangedRow(
                    change.key(),
                    change.kind(),
                    change.before().map(Object.class::cast),
                    change.after().map(Object.class::cast),
                    change.fields().stream().map(ChangedField::of).toList(),
                    change.causes());
        }
    }

    record ChangedField(
            String field, Optional<Object> before, Optional<Object> after, List<Cause> causes) {
        static ChangedField of(Difference.FieldChange change) {
            return new ChangedField(
                    change.field(),
                    present(change.before()),
                    present(change.after()),
                    change.causes());
        }

        private static Optional<Object> present(Object value) {
            return value instanceof Optional<?> optional
                    ? optional.map(Object.class::cast)
                    : Optional.of(value);
        }
    }

    static DifferenceAnswer of(
            Difference<?> difference,
            Paging.Slice<? extends Difference.RowChange<?>> page,
            Optional<String> next) {
        return new DifferenceAnswer(
                AsOf.of(difference.from()),
                AsOf.of(difference.to()),
                difference.rows().size(),
                page.rows().stream().map(ChangedRow::of).toList(),
                next);
    }
}

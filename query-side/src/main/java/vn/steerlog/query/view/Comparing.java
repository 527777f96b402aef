package vn.steerlog.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.query.view.Difference.FieldChange;
import vn.steerlog.query.view.Difference.Kind;
import vn.steerlog.query.view.Difference.RowChange;
import vn.steerlog.query.view.Fields.Field;

/// Compares two states of one row.
public final class Comparing {
    private Comparing() {}

    /// How a row differs; empty when it does not.
    ///
    /// @param causesOf the events that changed the field of that name
    /// @param causes the events behind all of it
    public static <R extends Record> Optional<RowChange<R>> rows(
            String key,
            Optional<R> before,
            Optional<R> after,
            Function<String, List<Cause>> causesOf,
            List<Cause> causes) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.isPresent() && after.isPresent()) {
            List<FieldChange> fields = fields(before.get(), after.get(), causesOf);
            return Optional.of(new RowChange<>(key, Kind.CHANGED, before, after, fields, causes));
        }
        Kind kind = after.isPresent() ? Kind.ADDED : Kind.DROPPED;
        return Optional.of(new RowChange<>(key, kind, before, after, List.of(), causes));
    }

    private static <R extends Record> List<FieldChange> fields(
            R before, R after, Function<String, List<Cause>> causesOf) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : Fields.of(before.getClass()).inOrder()) {
            Object was = field.of(before);
            Object is = field.of(after);
            if (!was.equals(is)) {
                changes.add(new FieldChange(field.name(), was, is, causesOf.apply(field.name())));
            }
        }
        return changes;
    }

    /// The names of the fields in which two states of a row differ; all of them when there is only
    /// one state.
    static <R extends Record> List<String> changedFields(Optional<R> before, Optional<R> after) {
        Optional<R> either = before.or(() -> after);
        if (either.isEmpty()) {
            return List.of();
        }
        return Fields.of(either.get().getClass()).inOrder().stream()
                .filter(field -> !before.map(field::of).equals(after.map(field::of)))
                .map(Field::name)
                .toList();
    }
}

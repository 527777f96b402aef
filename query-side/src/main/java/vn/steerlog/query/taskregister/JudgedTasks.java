package vn.steerlog.query.taskregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.view.Difference;
import vn.steerlog.query.view.Difference.FieldChange;
import vn.steerlog.query.view.Difference.Kind;
import vn.steerlog.query.view.Difference.RowChange;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;

/// The rows of the register with how they stand on the day asked for: a difference tells also which
/// tasks stand otherwise, be it for an event or because their day has passed.
final class JudgedTasks implements View<TaskRow> {
    private static final String STANDING = "standing";

    /// The fields of a row from which its standing follows.
    private static final Set<String> DECISIVE =
            Set.of("status", "due", "submittedOn", "acceptedOn");

    private final FoldedView<TaskRow> rows;

    JudgedTasks(FoldedView<TaskRow> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Class<TaskRow> rowType() {
        return rows.rowType();
    }

    @Override
    public List<Folded<?>> sources() {
        return rows.sources();
    }

    @Override
    public void each(
            Moment moment, Viewer viewer, BiConsumer<? super String, ? super TaskRow> visit) {
        rows.each(moment, viewer, visit);
    }

    @Override
    public Optional<TaskRow> row(String key, Moment moment, Viewer viewer) {
        return rows.row(key, moment, viewer);
    }

    @Override
    public Difference<TaskRow> difference(Moment from, Moment to, Viewer viewer) {
        Map<String, RowChange<TaskRow>> changes = new TreeMap<>();
        rows.difference(from, to, viewer).rows().forEach(row -> changes.put(row.key(), row));
        Viewer choosing = viewer.choosing();
        rows.each(
                to,
                choosing,
                (key, after) ->
                        rows.row(key, from, choosing)
                                .flatMap(before ->
                                        judged(
                                                Optional.ofNullable(changes.get(key)),
                                                key,
                                                new Judged(before, before.standingOn(from.day())),
                                                new Judged(after, after.standingOn(to.day()))))
                                .ifPresent(change -> {
                                    rows.show(key, after, viewer);
                                    changes.put(key, change);
                                }));
        return new Difference<>(from, to, List.copyOf(changes.values()));
    }

    private record Judged(TaskRow task, Standing standing) {}

    private static Optional<RowChange<TaskRow>> judged(
            Optional<RowChange<TaskRow>> known, String key, Judged before, Judged after) {
        if (before.standing() == after.standing()) {
            return Optional.empty();
        }
        List<FieldChange> fields = new ArrayList<>();
        known.ifPresent(change -> fields.addAll(change.fields()));
        fields.add(new FieldChange(STANDING, before.standing(), after.standing(), causes(fields)));
        return Optional.of(
                new RowChange<>(
                        key,
                        Kind.CHANGED,
                        Optional.of(before.task()),
                        Optional.of(after.task()),
                        List.copyOf(fields),
                        known.map(RowChange::causes).orElse(List.of())));
    }

    /// None when the task stands otherwise for the day alone.
    private static List<Cause> causes(List<FieldChange> fields) {
        Map<Long, Cause> causes = new TreeMap<>();
        fields.stream()
                .filter(change -> DECISIVE.contains(change.field()))
                .flatMap(change -> change.causes().stream())
                .forEach(cause -> causes.put(cause.position(), cause));
        return List.copyOf(causes.values());
    }
}

package vn.steerlog.query.boarddifferences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.steerlog.query.boarddifferences.BoardChange.Kind;
import vn.steerlog.query.boarddifferences.BoardChange.State;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.view.Difference.RowChange;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;

/// Reads the differences of the registers as a leader would: what is new, what was closed, what is
/// due on another day or with another agency, which targets were revised.
public final class BoardDifferences {
    private static final Set<String> PARTS = Set.of("holder", "coordinatingNow");
    private static final Set<String> CLOSING = Set.of("ResultAccepted", "TaskCancelled");

    private final FoldedView<TaskRow> tasks;
    private final FoldedView<TargetRow> targets;

    public BoardDifferences(FoldedView<TaskRow> tasks, FoldedView<TargetRow> targets) {
        this.tasks = tasks;
        this.targets = targets;
    }

    /// What `viewer` may see of it: by kind, and of one kind in the order of the ids.
    ///
    /// @throws vn.steerlog.http.ProblemException when `from` comes after `to`
    public List<BoardChange> of(Moment from, Moment to, Viewer viewer) {
        List<BoardChange> changes = new ArrayList<>();
        for (RowChange<TaskRow> row : Views.difference(tasks, from, to, viewer).rows()) {
            changes.addAll(new TaskChanges(row, from, to).all());
        }
        for (RowChange<TargetRow> row : Views.difference(targets, from, to, viewer).rows()) {
            revised(row).ifPresent(changes::add);
        }
        changes.sort(Comparator.comparing(BoardChange::kind).thenComparing(BoardChange::id));
        return changes;
    }

    private static Optional<BoardChange> revised(RowChange<TargetRow> row) {
        List<Cause> causes = causes(row, Set.of("revisions"));
        if (row.before().isEmpty() || row.after().isEmpty() || causes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new BoardChange(
                        Kind.TARGET_REVISED,
                        row.key(),
                        row.after().get().name(),
                        row.before().map(BoardDifferences::state),
                        row.after().map(BoardDifferences::state),
                        causes));
    }

    private static State state(TargetRow row) {
        return new State(
                row.ownerNow(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(row.goal()),
                Optional.of(row.unit()));
    }

    /// The events that changed one of `fields`.
    private static List<Cause> causes(RowChange<?> row, Set<String> fields) {
        Map<Long, Cause> causes = new TreeMap<>();
        row.fields().stream()
                .filter(change -> fields.contains(change.field()))
                .flatMap(change -> change.causes().stream())
                .forEach(cause -> causes.put(cause.position(), cause));
        return List.copyOf(causes.values());
    }

    private record TaskChanges(RowChange<TaskRow> row, Moment from, Moment to) {
        List<BoardChange> all() {
            if (row.before().isEmpty() || row.after().isEmpty()) {
                return Stream.concat(added().stream(), closedAsNew().stream()).toList();
            }
            TaskRow before = row.before().get();
            TaskRow after = row.after().get();
            List<BoardChange> all = new ArrayList<>();
            if (before.closed() != after.closed()) {
                all.add(
                        change(
                                after.closed() ? Kind.TASK_CLOSED : Kind.TASK_REOPENED,
                                causes(row, Set.of("status"))));
            }
            if (!before.due().equals(after.due())) {
                all.add(change(Kind.TASK_REDATED, causes(row, Set.of("due"))));
            }
            if (!before.holder().equals(after.holder())
                    || !before.coordinatingNow().equals(after.coordinatingNow())) {
                all.add(change(Kind.TASK_REASSIGNED, causes(row, PARTS)));
            }
            return all;
        }

        private Optional<BoardChange> added() {
            return row.after()
                    .map(_ -> change(Kind.TASK_NEW, row.causes().stream().limit(1).toList()));
        }

        private Optional<BoardChange> closedAsNew() {
            return row.after()
                    .filter(TaskRow::closed)
                    .map(_ ->
                            change(
                                    Kind.TASK_CLOSED,
                                    row.causes().stream()
                                            .filter(cause -> CLOSING.contains(cause.event()))
                                            .toList()));
        }

        private BoardChange change(Kind kind, List<Cause> causes) {
            return new BoardChange(
                    kind,
                    row.key(),
                    row.after().or(row::before).map(TaskRow::title).orElse(""),
                    row.before().map(task -> state(task, from)),
                    row.after().map(task -> state(task, to)),
                    causes);
        }

        private static State state(TaskRow task, Moment moment) {
            return new State(
                    task.holder(),
                    task.coordinatingNow(),
                    Optional.of(task.due()),
                    Optional.of(task.standingOn(moment.day())),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}

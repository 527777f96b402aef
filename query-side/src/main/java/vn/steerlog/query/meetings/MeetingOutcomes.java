package vn.steerlog.query.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.Meetings.Outcome;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.view.Comparing;
import vn.steerlog.query.view.Difference;
import vn.steerlog.query.view.Difference.RowChange;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;

/// One row a meeting, with the decisions that were taken in it and the tasks that follow from them,
/// derived from the rows of all three as of the same moment.
public final class MeetingOutcomes implements View<Outcome> {
    private final Meetings meetings;
    private final FoldedView<DecisionRow> decisions;
    private final FoldedView<TaskRow> tasks;

    public MeetingOutcomes(
            Meetings meetings, FoldedView<DecisionRow> decisions, FoldedView<TaskRow> tasks) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return meetings.view().name();
    }

    @Override
    public Class<Outcome> rowType() {
        return Outcome.class;
    }

    @Override
    public List<Folded<?>> sources() {
        return List.of(meetings.view().folded(), decisions.folded(), tasks.folded());
    }

    @Override
    public void each(
            Moment moment, Viewer viewer, BiConsumer<? super String, ? super Outcome> visit) {
        meetings.view()
                .each(
                        moment,
                        viewer,
                        (key, _) ->
                                row(key, moment, viewer).ifPresent(row -> visit.accept(key, row)));
    }

    @Override
    public Optional<Outcome> row(String key, Moment moment, Viewer viewer) {
        return meetings.meeting(new MeetingId(key), moment, viewer);
    }

    /// The events behind a change are those that changed the meeting, its decisions or its tasks;
    /// there are none when only the day has changed.
    @Override
    public Difference<Outcome> difference(Moment from, Moment to, Viewer viewer) {
        NavigableMap<String, Outcome> before = rows(from, viewer);
        NavigableMap<String, Outcome> after = rows(to, viewer);
        Causes causes = causes(from, to, viewer);
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<RowChange<Outcome>> changes = new ArrayList<>();
        for (String key : keys) {
            Comparing.rows(
                            key,
                            Optional.ofNullable(before.get(key)),
                            Optional.ofNullable(after.get(key)),
                            field -> causes.of(key, field),
                            causes.of(key))
                    .ifPresent(changes::add);
        }
        return new Difference<>(from, to, changes);
    }

    private Causes causes(Moment from, Moment to, Viewer viewer) {
        Causes causes = new Causes();
        meetings.view()
                .difference(from, to, viewer)
                .rows()
                .forEach(change -> causes.add(change.key(), "meeting", change.causes()));
        for (RowChange<DecisionRow> change : decisions.difference(from, to, viewer).rows()) {
            row(change)
                    .flatMap(DecisionRow::meeting)
                    .ifPresent(id -> causes.add(id.value(), "decisions", change.causes()));
        }
        for (RowChange<TaskRow> change : tasks.difference(from, to, viewer).rows()) {
            row(change)
                    .flatMap(TaskRow::decision)
                    .flatMap(id -> decisions.row(id.value(), to, viewer))
                    .flatMap(DecisionRow::meeting)
                    .ifPresent(id -> {
                        causes.add(id.value(), "tasks", change.causes());
                        causes.add(id.value(), "decisions", change.causes());
                    });
        }
        return causes;
    }

    private static <R extends Record> Optional<R> row(RowChange<R> change) {
        return Stream.of(change.after(), change.before()).flatMap(Optional::stream).findFirst();
    }

    /// Events by meeting, and by the field of its row that they changed, in the order of the
    /// ledger. A decision's row counts its tasks.
    private static final class Causes {
        private final Map<String, Map<String, NavigableMap<Long, Cause>>> known = new HashMap<>();

        void add(String meeting, String field, List<Cause> causes) {
            NavigableMap<Long, Cause> ofField =
                    known.computeIfAbsent(meeting, _ -> new HashMap<>())
                            .computeIfAbsent(field, _ -> new TreeMap<>());
            causes.forEach(cause -> ofField.put(cause.position(), cause));
        }

        List<Cause> of(String meeting, String field) {
            return List.copyOf(fields(meeting).getOrDefault(field, new TreeMap<>()).values());
        }

        List<Cause> of(String meeting) {
            NavigableMap<Long, Cause> all = new TreeMap<>();
            fields(meeting).values().forEach(all::putAll);
            return List.copyOf(all.values());
        }

        private Map<String, NavigableMap<Long, Cause>> fields(String meeting) {
            return known.getOrDefault(meeting, Map.of());
        }
    }
}

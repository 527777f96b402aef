package vn.steerlog.query.taskregister;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.agencies.AgencyRegister;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.rows.Texts;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;

/// Answers who owns what and whether it is late, as of any moment. Tasks that the viewer may not
/// see are neither listed nor counted.
public final class TaskRegister {
    /// By which tasks are searched.
    public static final Texts<TaskRow> TEXTS = new Texts<>(TaskRow::title, TaskRow::product);

    private final FoldedView<TaskRow> view;
    private final AgencyRegister agencies;
    private final Origins origins;

    public TaskRegister(FoldedView<TaskRow> view, AgencyRegister agencies, Origins origins) {
        this.view = view;
        this.agencies = agencies;
        this.origins = origins;
    }

    public FoldedView<TaskRow> view() {
        return view;
    }

    /// The same rows, their differences with how they stand.
    public View<TaskRow> judged() {
        return new JudgedTasks(view);
    }

    public Optional<TaskEntry> task(TaskId id, Moment moment, Viewer viewer) {
        return view.row(id.value(), moment, viewer)
                .map(row -> entry(row, row.standingOn(moment.day()), moment));
    }

    /// One page of the tasks that fulfil `filter`, in order.
    ///
    /// @param cursor of the page before; absent for the first page
    /// @param size how many tasks a page has at most, at least 1
    /// @throws ProblemException when the cursor was not made by a list in this order
    public TaskPage page(
            TaskFilter filter,
            TaskOrder order,
            Optional<String> cursor,
            int size,
            Moment moment,
            Viewer viewer) {
        TaskMatch match = TaskMatch.of(filter, decisions(filter, moment));
        TaskPaging paging =
                new TaskPaging(order, cursor, size, filter.standings(), agencies.names(moment));
        each(
                match,
                moment,
                viewer.choosing(),
                task -> paging.take(task, task.standingOn(moment.day())));
        List<TaskPaging.Found> shown = paging.page();
        shown.forEach(found -> show(found.task(), viewer));
        List<TaskEntry> entries =
                shown.stream().map(found -> entry(found.task(), found.standing(), moment)).toList();
        return new TaskPage(moment, entries, paging.total(), paging.tally(), paging.next());
    }

    /// Tells the viewer's witness that `task`, which was chosen among others, is shown.
    public void show(TaskRow task, Viewer viewer) {
        view.show(task.task().value(), task, viewer);
    }

    /// All tasks that fulfil `filter`, in order.
    public List<TaskEntry> all(TaskFilter filter, TaskOrder order, Moment moment, Viewer viewer) {
        int everything = Integer.MAX_VALUE - 1;
        return page(filter, order, Optional.empty(), everything, moment, viewer).tasks();
    }

    /// Every task that fulfils `filter`, in no particular order.
    public void each(
            TaskFilter filter, Moment moment, Viewer viewer, BiConsumer<TaskRow, Standing> visit) {
        each(
                TaskMatch.of(filter, decisions(filter, moment)),
                moment,
                viewer,
                task -> {
                    Standing standing = task.standingOn(moment.day());
                    if (filter.standings().isEmpty() || filter.standings().contains(standing)) {
                        visit.accept(task, standing);
                    }
                });
    }

    /// How the tasks of each of `decisions` stand.
    public Map<DecisionId, Tally> tallies(Set<DecisionId> decisions, Moment moment, Viewer viewer) {
        Map<DecisionId, Tally.Count> counts = new HashMap<>();
        eachOf(
                decisions,
                moment,
                viewer.choosing(),
                task ->
                        counts.computeIfAbsent(
                                        task.decision().orElseThrow(), _ -> new Tally.Count())
                                .add(task.standingOn(moment.day())));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().tally()));
    }

    private void each(TaskMatch match, Moment moment, Viewer viewer, Consumer<TaskRow> visit) {
        BiConsumer<String, TaskRow> visitor =
                (_, task) -> {
                    if (match.test(task) && waits(match.filter(), task, moment)) {
                        visit.accept(task);
                    }
                };
        TaskFilter filter = match.filter();
        if (match.decisions().isPresent()) {
            Set<String> ids =
                    match.decisions().get().stream()
                            .map(DecisionId::value)
                            .collect(Collectors.toSet());
            view.each(moment, viewer, TaskProjection.BY_DECISION, ids, visitor);
        } else if (filter.agency().isPresent()) {
            Set<String> ids = Set.of(filter.agency().get().value());
            view.each(moment, viewer, TaskProjection.BY_AGENCY, ids, visitor);
        } else if (filter.list().isPresent()) {
            view.each(moment, viewer, TaskProjection.BY_LIST, Set.of(filter.list().get()), visitor);
        } else if (!match.sought().isEmpty()) {
            view.each(
                    moment,
                    viewer,
                    TEXTS,
                    (_, task, plain) -> {
                        if (match.test(task, plain) && waits(filter, task, moment)) {
                            visit.accept(task);
                        }
                    });
        } else {
            view.each(moment, viewer, visitor);
        }
    }

    private static boolean waits(TaskFilter filter, TaskRow task, Moment moment) {
        return filter.waiting().isEmpty() || filter.waiting().get().on(task, moment.day());
    }

    private void eachOf(
            Set<DecisionId> decisions, Moment moment, Viewer viewer, Consumer<TaskRow> visit) {
        each(TaskMatch.of(TaskFilter.ALL, Optional.of(decisions)), moment, viewer, visit);
    }

    /// The decisions to one of which a task must belong; absent when that is not asked for.
    private Optional<Set<DecisionId>> decisions(TaskFilter filter, Moment moment) {
        if (filter.decision().isEmpty()
                && filter.meeting().isEmpty()
                && filter.committee().isEmpty()) {
            return Optional.empty();
        }
        Optional<Set<DecisionId>> found = filter.decision().map(Set::of);
        found = narrowed(found, filter.meeting().map(id -> origins.decisionsOf(id, moment)));
        return narrowed(found, filter.committee().map(id -> origins.decisionsOf(id, moment)));
    }

    private static Optional<Set<DecisionId>> narrowed(
            Optional<Set<DecisionId>> found, Optional<Set<DecisionId>> further) {
        if (found.isEmpty() || further.isEmpty()) {
            return found.or(() -> further);
        }
        Set<DecisionId> both = new HashSet<>(found.get());
        both.retainAll(further.get());
        return Optional.of(both);
    }

    private TaskEntry entry(TaskRow task, Standing standing, Moment moment) {
        Optional<MeetingId> meeting =
                task.decision().flatMap(decision -> origins.meetingOf(decision, moment));
        return new TaskEntry(
                task, standing, meeting, meeting.flatMap(id -> origins.committeeOf(id, moment)));
    }
}

package vn.steerlog.query.duefeed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Viewer;

/// The tasks in somebody's calendar: an officer's are those in which the own agency has a part,
/// everybody else's all that they may see. What is open stays however late it is; what is done,
/// cancelled or suspended stays for [#REMEMBERED_DAYS] after it was due.
final class DueTasks {
    static final int REMEMBERED_DAYS = 92;

    /// What calendars still take in; of more, those due last are left out.
    static final int MOST = 5_000;

    private final TaskRegister tasks;
    private final LastChanges changes;

    DueTasks(TaskRegister tasks, LastChanges changes) {
        this.tasks = tasks;
        this.changes = changes;
    }

    /// In the order in which they are due.
    List<DueTask> of(SignedIn reader, Viewer viewer, Moment moment) {
        return candidates(reader, viewer, moment).values().stream()
                .filter(task -> isShown(task, moment.day()))
                .sorted(
                        Comparator.comparing((TaskRow task) -> due(task).orElseThrow())
                                .thenComparing(task -> task.task().value()))
                .limit(MOST)
                .map(task -> dueTask(task, moment))
                .toList();
    }

    private Map<String, TaskRow> candidates(SignedIn reader, Viewer viewer, Moment moment) {
        List<TaskFilter> filters =
                reader.role() == Role.AGENCY_OFFICER
                        ? viewer.agencies().stream().map(TaskFilter::of).toList()
                        : List.of(TaskFilter.ALL);
        Map<String, TaskRow> found = new LinkedHashMap<>();
        for (TaskFilter filter : filters) {
            tasks.each(filter, moment, viewer, (task, _) -> found.put(task.task().value(), task));
        }
        return found;
    }

    private static boolean isShown(TaskRow task, LocalDate day) {
        LocalDate oldest = day.minusDays(REMEMBERED_DAYS);
        return due(task)
                .filter(due -> task.standingOn(day).open() || !due.isBefore(oldest))
                .isPresent();
    }

    private static Optional<LocalDate> due(TaskRow task) {
        return task.due().lastDay();
    }

    private DueTask dueTask(TaskRow task, Moment moment) {
        LastChanges.Change change = changes.of(task, moment.commit());
        return new DueTask(
                task,
                task.standingOn(moment.day()),
                due(task).orElseThrow(),
                change.commit(),
                change.at());
    }
}

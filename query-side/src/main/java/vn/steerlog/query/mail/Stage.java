package vn.steerlog.query.mail;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.query.calendar.WorkingDays;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskRow;

/// How near a task has come to its due day, in working days; each stage is mailed once for one due
/// day.
enum Stage {
    SEVEN(7),
    THREE(3),
    ONE(1),
    OVERDUE(0);

    /// For how many working days after the due day somebody is still told that it has passed, such
    /// as when no mail went out for a while.
    static final int NEWS = 10;

    private final int days;

    Stage(int days) {
        this.days = days;
    }

    /// As it is written down when it was mailed.
    String stored() {
        return this == OVERDUE ? "overdue" : "due-in-" + days;
    }

    /// The stage that `task` has reached on `today`; empty when it has reached none, or long ago.
    static Optional<Stage> of(
            TaskRow task, Standing standing, LocalDate today, WorkingDays calendar) {
        Optional<LocalDate> due = task.due().lastDay().filter(_ -> standing.open());
        if (due.isEmpty() || due.get().isAfter(today.plusDays(60))) {
            return Optional.empty();
        }
        if (standing == Standing.OVERDUE) {
            return late(task, today, calendar) <= NEWS ? Optional.of(OVERDUE) : Optional.empty();
        }
        int left = calendar.worked(today, calendar.workedFrom(due.get()));
        return left > SEVEN.days
                ? Optional.empty()
                : Optional.of(left <= ONE.days ? ONE : left <= THREE.days ? THREE : SEVEN);
    }

    /// How many working days an overdue task is late.
    static int late(TaskRow task, LocalDate today, WorkingDays calendar) {
        LocalDate due = task.due().lastDay().orElse(today);
        return due.isBefore(today.minusDays(90))
                ? Integer.MAX_VALUE
                : calendar.worked(calendar.workedFrom(due), today);
    }
}

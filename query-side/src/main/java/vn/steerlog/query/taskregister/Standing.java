package vn.steerlog.query.taskregister;

import java.time.LocalDate;

/// How a task stands on a day. The due day itself is still on time, and the due date that counts is
/// the current one, after all extensions.
public enum Standing {
    /// Done, and the accepted result was submitted by the due day; or done without ever being due
    /// on a day.
    COMPLETED_ON_TIME,
    /// Done, and the accepted result was submitted after the due day.
    COMPLETED_LATE,
    /// Not done, and the due day has not passed.
    IN_PROGRESS,
    /// Not done, and the due day has passed.
    OVERDUE,
    /// Not done, and not due on any day: undated, urgent or recurring.
    UNDATED,
    SUSPENDED,
    CANCELLED;

    /// While a submitted result waits to be accepted, the task is not done; whether it is overdue
    /// is judged by the day on which the result was submitted, not by the day asked for: the
    /// waiting is not the agency's.
    static Standing of(TaskRow task, LocalDate day) {
        return of(task, day, Judging.OFFICIAL);
    }

    /// The same, judged otherwise.
    static Standing of(TaskRow task, LocalDate day, Judging judging) {
        return switch (task.status()) {
            case CANCELLED -> CANCELLED;
            case SUSPENDED -> SUSPENDED;
            case COMPLETED ->
                    judging.passed(task.due(), judging.doneOn(task).orElse(LocalDate.MIN))
                            ? COMPLETED_LATE
                            : COMPLETED_ON_TIME;
            case OPEN, SUBMITTED -> whileOpen(task, judging.judgedOn(task, day), judging);
        };
    }

    /// Whether the task is done.
    public boolean completed() {
        return this == COMPLETED_ON_TIME || this == COMPLETED_LATE;
    }

    /// Whether somebody is at work on it.
    public boolean open() {
        return this == IN_PROGRESS || this == OVERDUE || this == UNDATED;
    }

    private static Standing whileOpen(TaskRow task, LocalDate judgedOn, Judging judging) {
        if (task.due().lastDay().isEmpty()) {
            return UNDATED;
        }
        return judging.passed(task.due(), judgedOn) ? OVERDUE : IN_PROGRESS;
    }
}

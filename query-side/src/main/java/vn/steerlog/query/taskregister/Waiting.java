package vn.steerlog.query.taskregister;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a task waits for. On one day it may wait for several things.
public enum Waiting {
    /// That somebody decides on the extension that was asked for.
    EXTENSION,
    /// That somebody accepts or returns the result.
    RESULT,
    /// That the agency which has it takes note of it.
    ACKNOWLEDGEMENT,
    /// A report: no word of it speaks of the last [#REPORT_DAYS] days, though it was given before.
    REPORT,
    /// A word on why it is late: it is overdue, no report speaks of a day after the due day, and no
    /// extension was asked for.
    EXPLANATION;

    /// How many days may pass without a report.
    public static final int REPORT_DAYS = 30;

    /// Whether `task` waits for this on `day`.
    public boolean on(TaskRow task, LocalDate day) {
        boolean open = task.status() == TaskStatus.OPEN;
        return switch (this) {
            case EXTENSION -> task.pendingExtension().isPresent() && !task.closed();
            case RESULT -> task.status() == TaskStatus.SUBMITTED;
            case ACKNOWLEDGEMENT ->
                    open && task.holder().isPresent() && task.acknowledgedOn().isEmpty();
            case REPORT -> open && reportDue(task).isBefore(day);
            case EXPLANATION ->
                    open
                            && task.standingOn(day) == Standing.OVERDUE
                            && task.pendingExtension().isEmpty()
                            && !wasHeardAfter(task.due().lastDay().orElse(LocalDate.MAX), task);
        };
    }

    /// Since when `task` has waited for this, given that it does.
    public LocalDate since(TaskRow task) {
        return switch (this) {
            case EXTENSION ->
                    task.pendingExtension()
                            .map(asked -> LocalDate.ofInstant(asked.requestedAt(), ZoneOffset.UTC))
                            .orElseGet(() -> given(task));
            case RESULT -> task.submittedOn().orElseGet(() -> given(task));
            case ACKNOWLEDGEMENT -> given(task);
            case REPORT -> reportDue(task);
            case EXPLANATION -> task.due().lastDay().orElseGet(() -> given(task));
        };
    }

    /// The last day on which the next report on an open task is in time.
    public static LocalDate reportDue(TaskRow task) {
        return heardOf(task).plusDays(REPORT_DAYS);
    }

    /// The day of which the latest report speaks; without one, the day on which it was given.
    private static LocalDate heardOf(TaskRow task) {
        LocalDate given = given(task);
        return task.lastReport().map(TaskRow.Report::asOf).filter(given::isBefore).orElse(given);
    }

    private static boolean wasHeardAfter(LocalDate due, TaskRow task) {
        return task.lastReport().filter(report -> report.asOf().isAfter(due)).isPresent();
    }

    /// When the minutes do not say the day, the one on which it was recorded, in UTC.
    private static LocalDate given(TaskRow task) {
        return task.effectiveOn()
                .orElseGet(() -> LocalDate.ofInstant(task.recorded().at(), ZoneOffset.UTC));
    }
}

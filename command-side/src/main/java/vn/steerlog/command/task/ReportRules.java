package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.PERCENT_OUT_OF_RANGE;
import static vn.steerlog.command.task.TaskRefusal.REPORT_UNKNOWN;

import java.time.LocalDate;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.task.TaskCommand.CorrectReport;
import vn.steerlog.command.task.TaskCommand.ReportProgress;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;

/// Reports on the progress of a task. A mistake in one may be corrected at any time, also after the
/// task has ended.
final class ReportRules {
    private ReportRules() {}

    static TaskEvent report(ReportProgress c, Task task, Facts facts) {
        StandingRules.requireOpen(task);
        require(!task.parts().contains(c.report()), CommonRefusal.ALREADY_EXISTS);
        requireSensible(c.percent(), c.asOf(), task, facts);
        return new ProgressReported(c.task(), c.report(), c.percent(), c.narrative(), c.asOf());
    }

    static TaskEvent correct(CorrectReport c, Task task, Facts facts) {
        require(task.parts().contains(c.report()), REPORT_UNKNOWN, c.report().value());
        requireSensible(c.percent(), c.asOf(), task, facts);
        return new ReportCorrected(
                c.task(), c.report(), c.percent(), c.narrative(), c.asOf(), c.reason());
    }

    private static void requireSensible(int percent, LocalDate asOf, Task task, Facts facts) {
        require(percent >= 0 && percent <= 100, PERCENT_OUT_OF_RANGE, percent);
        Days.requirePast(asOf, facts);
        Days.requireFrom(asOf, task.assignedOn());
    }
}

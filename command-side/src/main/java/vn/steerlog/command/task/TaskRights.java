package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.NOT_YOUR_TASK;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNKNOWN;

import java.util.Set;
import java.util.stream.Stream;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.task.Task.Status;
import vn.steerlog.command.task.TaskCommand.AcceptResult;
import vn.steerlog.command.task.TaskCommand.AcknowledgeTask;
import vn.steerlog.command.task.TaskCommand.AssignTask;
import vn.steerlog.command.task.TaskCommand.CancelTask;
import vn.steerlog.command.task.TaskCommand.CorrectReport;
import vn.steerlog.command.task.TaskCommand.GrantExtension;
import vn.steerlog.command.task.TaskCommand.ReassignTask;
import vn.steerlog.command.task.TaskCommand.RefuseExtension;
import vn.steerlog.command.task.TaskCommand.ReopenTask;
import vn.steerlog.command.task.TaskCommand.ReportProgress;
import vn.steerlog.command.task.TaskCommand.RequestExtension;
import vn.steerlog.command.task.TaskCommand.ResumeTask;
import vn.steerlog.command.task.TaskCommand.ReturnResult;
import vn.steerlog.command.task.TaskCommand.SubmitResult;
import vn.steerlog.command.task.TaskCommand.SuspendTask;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Who may do what to a task. Leaders decide; officers act for the agency that leads the task, or
/// report for one that co-ordinates.
final class TaskRights {
    private TaskRights() {}

    static void check(TaskCommand command, Task task, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        requireKnown(command, task.status() != Status.NONE || command instanceof AssignTask);
        Rights.officersAgency(facts).ifPresent(mine -> checkOwn(command, task, mine, facts));
    }

    private static Set<Role> allowed(TaskCommand command) {
        return switch (command) {
            case AssignTask _,
                    ReassignTask _,
                    SuspendTask _,
                    ResumeTask _,
                    CancelTask _,
                    ReopenTask _ ->
                    Rights.SECRETARIAT;
            case GrantExtension _, RefuseExtension _, AcceptResult _, ReturnResult _ ->
                    Rights.DECIDING;
            case AcknowledgeTask _,
                    ReportProgress _,
                    CorrectReport _,
                    RequestExtension _,
                    SubmitResult _ ->
                    Rights.REPORTING;
        };
    }

    /// To somebody who may not see a restricted task there is no such task.
    private static void checkOwn(TaskCommand command, Task task, AgencyId mine, Facts facts) {
        boolean seen = !task.restricted() || isAmong(task.assignees().all(), mine, facts);
        requireKnown(command, seen);
        boolean reports = command instanceof ReportProgress || command instanceof CorrectReport;
        Stream<AgencyId> entitled =
                reports ? task.assignees().all() : task.assignees().lead().stream();
        require(isAmong(entitled, mine, facts), NOT_YOUR_TASK);
    }

    private static boolean isAmong(Stream<AgencyId> agencies, AgencyId mine, Facts facts) {
        return agencies.anyMatch(its -> Agencies.sameHolder(its, mine, facts));
    }

    private static void requireKnown(TaskCommand command, boolean known) {
        require(known, TASK_UNKNOWN, command.task().value());
    }
}

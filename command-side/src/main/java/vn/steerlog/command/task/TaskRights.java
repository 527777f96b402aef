package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.NOT_YOUR_TASK;

import java.util.stream.Stream;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Facts;
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

/// Who may do what to a task. The secretariat may do everything, also on behalf of an agency that
/// reported on paper; leaders decide; officers act for the agency that leads the task, or report
/// for one that co-ordinates.
final class TaskRights {
    private TaskRights() {}

    static void check(TaskCommand command, Task task, Facts facts) {
        boolean allowed =
                switch (facts.actor().role()) {
                    case SECRETARIAT -> true;
                    case LEADER -> isDecision(command);
                    case AGENCY_OFFICER -> isAgencyWork(command);
                    case AUDITOR, ADMINISTRATOR -> false;
                };
        require(allowed, CommonRefusal.NO_RIGHT);
        facts.actor().agency().ifPresent(agency -> checkOwn(command, task, agency, facts));
    }

    private static boolean isDecision(TaskCommand command) {
        return switch (command) {
            case GrantExtension _, RefuseExtension _, AcceptResult _, ReturnResult _ -> true;
            case AssignTask _,
                    AcknowledgeTask _,
                    ReassignTask _,
                    ReportProgress _,
                    CorrectReport _,
                    RequestExtension _,
                    SubmitResult _,
                    SuspendTask _,
                    ResumeTask _,
                    CancelTask _,
                    ReopenTask _ ->
                    false;
        };
    }

    private static boolean isAgencyWork(TaskCommand command) {
        return switch (command) {
            case AcknowledgeTask _,
                    ReportProgress _,
                    CorrectReport _,
                    RequestExtension _,
                    SubmitResult _ ->
                    true;
            case AssignTask _,
                    ReassignTask _,
                    GrantExtension _,
                    RefuseExtension _,
                    AcceptResult _,
                    ReturnResult _,
                    SuspendTask _,
                    ResumeTask _,
                    CancelTask _,
                    ReopenTask _ ->
                    false;
        };
    }

    private static void checkOwn(TaskCommand command, Task task, AgencyId agency, Facts facts) {
        boolean reports = command instanceof ReportProgress || command instanceof CorrectReport;
        Stream<AgencyId> entitled =
                reports
                        ? Stream.concat(task.lead().stream(), task.coordinating().stream())
                        : task.lead().stream();
        AgencyId mine = Agencies.holder(agency, facts);
        require(entitled.anyMatch(its -> Agencies.holder(its, facts).equals(mine)), NOT_YOUR_TASK);
    }
}

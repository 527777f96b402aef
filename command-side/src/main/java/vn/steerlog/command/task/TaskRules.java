package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.ALREADY_ACKNOWLEDGED;
import static vn.steerlog.command.task.TaskRefusal.LEAD_MISSING;
import static vn.steerlog.command.task.TaskRefusal.RESULT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_OPEN;
import static vn.steerlog.command.task.TaskRefusal.TASK_WITHOUT_LEAD;

import java.util.List;
import vn.steerlog.command.decision.Decisions;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.SoundValues;
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
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;

/// What may happen to a task.
final class TaskRules {
    private TaskRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [TaskRefusal], or a reason of the things
    ///   the command refers to
    static List<TaskEvent> decide(TaskCommand command, Task task, Facts facts) {
        TaskRights.check(command, task, facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case AssignTask c -> assign(c, task, facts);
                    case AcknowledgeTask c -> acknowledge(c, task, facts);
                    case ReassignTask c -> reassign(c, task, facts);
                    case ReportProgress c -> ReportRules.report(c, task, facts);
                    case CorrectReport c -> ReportRules.correct(c, task, facts);
                    case RequestExtension c -> ExtensionRules.request(c, task);
                    case GrantExtension c -> ExtensionRules.grant(c, task);
                    case RefuseExtension c -> ExtensionRules.refuse(c, task);
                    case SubmitResult c -> StandingRules.submit(c, task, facts);
                    case AcceptResult c -> StandingRules.accept(c, task, facts);
                    case ReturnResult c -> StandingRules.giveBack(c, task, facts);
                    case SuspendTask c -> StandingRules.suspend(c, task, facts);
                    case ResumeTask c -> StandingRules.resume(c, task, facts);
                    case CancelTask c -> StandingRules.cancel(c, task, facts);
                    case ReopenTask c -> StandingRules.reopen(c, task, facts);
                });
    }

    private static TaskEvent assign(AssignTask c, Task task, Facts facts) {
        require(task.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        Days.requirePast(c.effectiveOn(), facts);
        Assignees.check(c.lead(), c.coordinating(), facts);
        c.decision()
                .map(decision -> Decisions.requireInForce(decision, facts))
                .ifPresent(decision -> Days.requireFrom(c.effectiveOn(), decision.takenOn()));
        return new TaskAssigned(
                c.task(),
                c.decision(),
                c.title(),
                c.lead(),
                c.coordinating(),
                c.product(),
                c.due(),
                c.restricted(),
                c.effectiveOn());
    }

    private static TaskEvent acknowledge(AcknowledgeTask c, Task task, Facts facts) {
        StandingRules.requireOpen(task);
        require(task.assignees().lead().isPresent(), TASK_WITHOUT_LEAD);
        require(!task.assignees().acknowledged(), ALREADY_ACKNOWLEDGED);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), task.assignees().since());
        return new TaskAcknowledged(c.task(), c.effectiveOn());
    }

    private static TaskEvent reassign(ReassignTask c, Task task, Facts facts) {
        require(!task.ended(), TASK_NOT_OPEN);
        require(task.status() != Status.SUBMITTED, RESULT_WAITING);
        require(c.lead().isPresent() || task.assignees().lead().isEmpty(), LEAD_MISSING);
        boolean same = task.assignees().same(c.lead(), c.coordinating());
        require(!same, CommonRefusal.NOTHING_CHANGES);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), task.assignees().since());
        Assignees.check(c.lead(), c.coordinating(), facts);
        return new TaskReassigned(
                c.task(), c.lead(), c.coordinating(), c.reason(), c.effectiveOn());
    }
}

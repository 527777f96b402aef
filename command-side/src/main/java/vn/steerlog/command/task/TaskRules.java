package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Days.requirePast;
import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.ACCEPTED_BEFORE_SUBMITTED;
import static vn.steerlog.command.task.TaskRefusal.ALREADY_ACKNOWLEDGED;
import static vn.steerlog.command.task.TaskRefusal.DUE_NOT_LATER;
import static vn.steerlog.command.task.TaskRefusal.DUE_WITHOUT_DAY;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_NOT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_WAITING;
import static vn.steerlog.command.task.TaskRefusal.PERCENT_OUT_OF_RANGE;
import static vn.steerlog.command.task.TaskRefusal.REPORT_UNKNOWN;
import static vn.steerlog.command.task.TaskRefusal.RESULT_NOT_SUBMITTED;
import static vn.steerlog.command.task.TaskRefusal.RESULT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_ENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_ENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_OPEN;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_SUSPENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_SUSPENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNDATED;
import static vn.steerlog.command.task.TaskRefusal.TASK_WITHOUT_LEAD;

import java.time.LocalDate;
import java.util.List;
import vn.steerlog.command.decision.Decisions;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Refused;
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
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;

/// What may happen to a task.
final class TaskRules {
    private TaskRules() {}

    /// @throws Refused with a [TaskRefusal], or a reason of the things the command refers to
    static List<TaskEvent> decide(TaskCommand command, Task task, Facts facts) {
        TaskRights.check(command, task, facts);
        return List.of(
                switch (command) {
                    case AssignTask c -> assign(c, task, facts);
                    case AcknowledgeTask c -> acknowledge(c, task, facts);
                    case ReassignTask c -> reassign(c, task, facts);
                    case ReportProgress c -> report(c, task, facts);
                    case CorrectReport c -> correct(c, task, facts);
                    case RequestExtension c -> requestExtension(c, task);
                    case GrantExtension c -> grantExtension(c, task);
                    case RefuseExtension c -> refuseExtension(c, task);
                    case SubmitResult c -> submit(c, task, facts);
                    case AcceptResult c -> accept(c, task, facts);
                    case ReturnResult c -> giveBack(c, task, facts);
                    case SuspendTask c -> suspend(c, task);
                    case ResumeTask c -> resume(c, task);
                    case CancelTask c -> cancel(c, task);
                    case ReopenTask c -> reopen(c, task);
                });
    }

    private static TaskEvent assign(AssignTask c, Task task, Facts facts) {
        require(task.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        Assignees.check(c.lead(), c.coordinating(), facts);
        c.decision().ifPresent(decision -> Decisions.requireInForce(decision, facts));
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
        requireOpen(task);
        require(task.lead().isPresent(), TASK_WITHOUT_LEAD);
        require(!task.acknowledged(), ALREADY_ACKNOWLEDGED);
        requirePast(c.effectiveOn(), facts);
        return new TaskAcknowledged(c.task(), c.effectiveOn());
    }

    private static TaskEvent reassign(ReassignTask c, Task task, Facts facts) {
        require(!task.ended(), TASK_ENDED);
        Assignees.check(c.lead(), c.coordinating(), facts);
        boolean changes =
                !c.lead().equals(task.lead()) || !c.coordinating().equals(task.coordinating());
        require(changes, CommonRefusal.NOTHING_CHANGES);
        return new TaskReassigned(
                c.task(), c.lead(), c.coordinating(), c.reason(), c.effectiveOn());
    }

    private static TaskEvent report(ReportProgress c, Task task, Facts facts) {
        requireOpen(task);
        requirePercent(c.percent());
        requirePast(c.asOf(), facts);
        require(!task.reports().contains(c.report()), CommonRefusal.ALREADY_EXISTS);
        return new ProgressReported(c.task(), c.report(), c.percent(), c.narrative(), c.asOf());
    }

    private static TaskEvent correct(CorrectReport c, Task task, Facts facts) {
        require(task.reports().contains(c.report()), REPORT_UNKNOWN);
        requirePercent(c.percent());
        requirePast(c.asOf(), facts);
        return new ReportCorrected(
                c.task(), c.report(), c.percent(), c.narrative(), c.asOf(), c.reason());
    }

    private static TaskEvent requestExtension(RequestExtension c, Task task) {
        requireOpen(task);
        require(task.waiting().isEmpty(), EXTENSION_WAITING);
        requireLater(c.due(), task);
        return new ExtensionRequested(c.task(), c.extension(), c.due(), c.reason());
    }

    private static TaskEvent grantExtension(GrantExtension c, Task task) {
        ExtensionRequested asked = requireWaiting(c.extension(), task);
        DueDate due = c.due().orElse(asked.due());
        requireLater(due, task);
        return new ExtensionGranted(c.task(), c.extension(), due, c.note());
    }

    private static TaskEvent refuseExtension(RefuseExtension c, Task task) {
        requireWaiting(c.extension(), task);
        return new ExtensionRefused(c.task(), c.extension(), c.reason());
    }

    private static TaskEvent submit(SubmitResult c, Task task, Facts facts) {
        requireOpen(task);
        requirePast(c.submittedOn(), facts);
        return new ResultSubmitted(c.task(), c.summary(), c.document(), c.submittedOn());
    }

    private static TaskEvent accept(AcceptResult c, Task task, Facts facts) {
        LocalDate submitted = requireSubmitted(task);
        requirePast(c.acceptedOn(), facts);
        require(!c.acceptedOn().isBefore(submitted), ACCEPTED_BEFORE_SUBMITTED, submitted);
        return new ResultAccepted(c.task(), c.note(), c.acceptedOn());
    }

    private static TaskEvent giveBack(ReturnResult c, Task task, Facts facts) {
        requireSubmitted(task);
        requirePast(c.returnedOn(), facts);
        return new ResultReturned(c.task(), c.reason(), c.returnedOn());
    }

    private static TaskEvent suspend(SuspendTask c, Task task) {
        requireOpen(task);
        return new TaskSuspended(c.task(), c.reason(), c.effectiveOn());
    }

    private static TaskEvent resume(ResumeTask c, Task task) {
        require(task.status() == Status.SUSPENDED, TASK_NOT_SUSPENDED);
        return new TaskResumed(c.task(), c.reason(), c.effectiveOn());
    }

    private static TaskEvent cancel(CancelTask c, Task task) {
        require(!task.ended(), TASK_ENDED);
        return new TaskCancelled(c.task(), c.reason(), c.effectiveOn());
    }

    private static TaskEvent reopen(ReopenTask c, Task task) {
        require(task.ended(), TASK_NOT_ENDED);
        return new TaskReopened(c.task(), c.reason(), c.effectiveOn());
    }

    private static void requireOpen(Task task) {
        require(task.status() != Status.SUSPENDED, TASK_SUSPENDED);
        require(task.status() != Status.SUBMITTED, RESULT_WAITING);
        require(task.status() == Status.OPEN, TASK_NOT_OPEN);
    }

    private static LocalDate requireSubmitted(Task task) {
        require(task.status() == Status.SUBMITTED, RESULT_NOT_SUBMITTED);
        return task.submittedOn().orElseThrow();
    }

    private static ExtensionRequested requireWaiting(ExtensionId extension, Task task) {
        return task.waiting()
                .filter(waiting -> waiting.extension().equals(extension))
                .orElseThrow(() -> new Refused(EXTENSION_NOT_WAITING));
    }

    private static void requireLater(DueDate due, Task task) {
        LocalDate current = task.due().lastDay().orElseThrow(() -> new Refused(TASK_UNDATED));
        LocalDate next = due.lastDay().orElseThrow(() -> new Refused(DUE_WITHOUT_DAY));
        require(next.isAfter(current), DUE_NOT_LATER, current);
    }

    private static void requirePercent(int percent) {
        require(percent >= 0 && percent <= 100, PERCENT_OUT_OF_RANGE, percent);
    }
}

package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.DOCUMENT_AFTER_SUBMISSION;
import static vn.steerlog.command.task.TaskRefusal.RESULT_NOT_SUBMITTED;
import static vn.steerlog.command.task.TaskRefusal.RESULT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_ENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_OPEN;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_SUSPENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_SUSPENDED;

import java.time.LocalDate;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.task.Task.Status;
import vn.steerlog.command.task.TaskCommand.AcceptResult;
import vn.steerlog.command.task.TaskCommand.CancelTask;
import vn.steerlog.command.task.TaskCommand.ReopenTask;
import vn.steerlog.command.task.TaskCommand.ResumeTask;
import vn.steerlog.command.task.TaskCommand.ReturnResult;
import vn.steerlog.command.task.TaskCommand.SubmitResult;
import vn.steerlog.command.task.TaskCommand.SuspendTask;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;

/// How a task comes from one standing to the next. The days of these steps never go back: a result
/// handed in again counts from no earlier day than that on which it was returned.
final class StandingRules {
    private StandingRules() {}

    static TaskEvent submit(SubmitResult c, Task task, Facts facts) {
        requireOpen(task);
        requireStep(c.submittedOn(), task, facts);
        c.document()
                .flatMap(DocumentReference::date)
                .ifPresent(written -> requireWritten(written, c.submittedOn()));
        return new ResultSubmitted(c.task(), c.summary(), c.document(), c.submittedOn());
    }

    /// An extension that was asked for is answered first: on it depends whether the result was
    /// late.
    static TaskEvent accept(AcceptResult c, Task task, Facts facts) {
        require(task.status() == Status.SUBMITTED, RESULT_NOT_SUBMITTED);
        ExtensionRules.requireNoneWaiting(task);
        requireStep(c.acceptedOn(), task, facts);
        return new ResultAccepted(c.task(), c.note(), c.acceptedOn());
    }

    static TaskEvent giveBack(ReturnResult c, Task task, Facts facts) {
        require(task.status() == Status.SUBMITTED, RESULT_NOT_SUBMITTED);
        requireStep(c.returnedOn(), task, facts);
        return new ResultReturned(c.task(), c.reason(), c.returnedOn());
    }

    static TaskEvent suspend(SuspendTask c, Task task, Facts facts) {
        requireOpen(task);
        requireStep(c.effectiveOn(), task, facts);
        return new TaskSuspended(c.task(), c.reason(), c.effectiveOn());
    }

    static TaskEvent resume(ResumeTask c, Task task, Facts facts) {
        require(task.status() == Status.SUSPENDED, TASK_NOT_SUSPENDED);
        requireStep(c.effectiveOn(), task, facts);
        return new TaskResumed(c.task(), c.reason(), c.effectiveOn());
    }

    static TaskEvent cancel(CancelTask c, Task task, Facts facts) {
        require(!task.ended(), TASK_NOT_OPEN);
        requireStep(c.effectiveOn(), task, facts);
        return new TaskCancelled(c.task(), c.reason(), c.effectiveOn());
    }

    static TaskEvent reopen(ReopenTask c, Task task, Facts facts) {
        require(task.ended(), TASK_NOT_ENDED);
        requireStep(c.effectiveOn(), task, facts);
        return new TaskReopened(c.task(), c.reason(), c.effectiveOn());
    }

    static void requireOpen(Task task) {
        require(task.status() != Status.SUSPENDED, TASK_SUSPENDED);
        require(task.status() != Status.SUBMITTED, RESULT_WAITING);
        require(task.status() == Status.OPEN, TASK_NOT_OPEN);
    }

    private static void requireWritten(LocalDate written, LocalDate submitted) {
        require(!written.isAfter(submitted), DOCUMENT_AFTER_SUBMISSION, written, submitted);
    }

    private static void requireStep(LocalDate day, Task task, Facts facts) {
        Days.requirePast(day, facts);
        Days.requireFrom(day, task.changedOn());
    }
}

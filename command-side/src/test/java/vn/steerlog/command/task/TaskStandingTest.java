package vn.steerlog.command.task;

import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.task.TaskCommands.accept;
import static vn.steerlog.command.task.TaskCommands.cancel;
import static vn.steerlog.command.task.TaskCommands.giveBack;
import static vn.steerlog.command.task.TaskCommands.reopen;
import static vn.steerlog.command.task.TaskCommands.report;
import static vn.steerlog.command.task.TaskCommands.resume;
import static vn.steerlog.command.task.TaskCommands.submit;
import static vn.steerlog.command.task.TaskCommands.suspend;
import static vn.steerlog.command.task.TaskRefusal.DOCUMENT_AFTER_SUBMISSION;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_WAITING;
import static vn.steerlog.command.task.TaskRefusal.RESULT_NOT_SUBMITTED;
import static vn.steerlog.command.task.TaskRefusal.RESULT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_ENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_OPEN;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_SUSPENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_SUSPENDED;
import static vn.steerlog.command.task.TaskStory.ACCEPTED;
import static vn.steerlog.command.task.TaskStory.ASSIGNED;
import static vn.steerlog.command.task.TaskStory.ASSIGNED_ON;
import static vn.steerlog.command.task.TaskStory.CANCELLED;
import static vn.steerlog.command.task.TaskStory.EXTENDED;
import static vn.steerlog.command.task.TaskStory.EXTENSION_REQUESTED;
import static vn.steerlog.command.task.TaskStory.RETURNED;
import static vn.steerlog.command.task.TaskStory.SUBMITTED;
import static vn.steerlog.command.task.TaskStory.SUSPENDED;
import static vn.steerlog.command.task.TaskStory.TASK;
import static vn.steerlog.command.task.TaskStory.day;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.command.task.TaskCommand.CancelTask;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;

class TaskStandingTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final Scenario<TaskCommand, Task, TaskEvent> task = TaskStory.task();

    @Test
    void a_result_is_submitted() {
        task.given(ASSIGNED)
                .when(submit(TODAY))
                .then(new ResultSubmitted(TASK, "Đã hoàn thành", Optional.empty(), TODAY));
    }

    @Test
    void a_result_is_submitted_neither_before_the_task_was_given_nor_in_the_future() {
        LocalDate before = ASSIGNED_ON.minusDays(1);
        task.given(ASSIGNED).when(submit(before)).refused(DATE_TOO_EARLY, before, ASSIGNED_ON);
        task.given(ASSIGNED).when(submit(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_result_is_not_submitted_before_its_document_was_written() {
        task.given(ASSIGNED).when(submit(day(11, 10), day(11, 10))).accepted();
        task.given(ASSIGNED)
                .when(submit(day(11, 11), day(11, 10)))
                .refused(DOCUMENT_AFTER_SUBMISSION, day(11, 11), day(11, 10));
    }

    @Test
    void one_result_waits_at_a_time() {
        task.given(ASSIGNED, SUBMITTED).when(submit(TODAY)).refused(RESULT_WAITING);
    }

    @Test
    void a_result_of_a_task_that_is_suspended_or_has_ended_is_refused() {
        task.given(ASSIGNED, SUSPENDED).when(submit(TODAY)).refused(TASK_SUSPENDED);
        task.given(ASSIGNED, CANCELLED).when(submit(TODAY)).refused(TASK_NOT_OPEN);
    }

    @Test
    void a_result_is_accepted() {
        task.given(ASSIGNED, SUBMITTED)
                .when(accept(TODAY))
                .then(new ResultAccepted(TASK, Optional.empty(), TODAY));
    }

    @Test
    void only_a_result_that_waits_is_accepted_or_returned() {
        task.given(ASSIGNED).when(accept(TODAY)).refused(RESULT_NOT_SUBMITTED);
        task.given(ASSIGNED).when(giveBack(TODAY)).refused(RESULT_NOT_SUBMITTED);
        task.given(ASSIGNED, SUBMITTED, ACCEPTED)
                .when(giveBack(TODAY))
                .refused(RESULT_NOT_SUBMITTED);
    }

    @Test
    void a_result_is_accepted_or_returned_no_earlier_than_it_was_submitted() {
        task.given(ASSIGNED, SUBMITTED)
                .when(accept(day(11, 9)))
                .refused(DATE_TOO_EARLY, day(11, 9), day(11, 10));
        task.given(ASSIGNED, SUBMITTED)
                .when(giveBack(day(11, 9)))
                .refused(DATE_TOO_EARLY, day(11, 9), day(11, 10));
        task.given(ASSIGNED, SUBMITTED).when(accept(TOMORROW)).refused(DATE_IN_FUTURE);
        task.given(ASSIGNED, SUBMITTED).when(giveBack(TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void an_extension_is_decided_before_the_result() {
        task.given(ASSIGNED, EXTENSION_REQUESTED, SUBMITTED)
                .when(accept(TODAY))
                .refused(EXTENSION_WAITING);
        task.given(ASSIGNED, EXTENSION_REQUESTED, SUBMITTED, EXTENDED)
                .when(accept(TODAY))
                .accepted();
        task.given(ASSIGNED, EXTENSION_REQUESTED, SUBMITTED).when(giveBack(TODAY)).accepted();
    }

    @Test
    void a_result_is_returned() {
        task.given(ASSIGNED, SUBMITTED)
                .when(giveBack(TODAY))
                .then(new ResultReturned(TASK, "Thiếu phụ lục", TODAY));
    }

    @Test
    void a_result_handed_in_again_counts_from_no_earlier_day_than_its_return() {
        task.given(ASSIGNED, SUBMITTED, RETURNED)
                .when(submit(day(11, 11)))
                .refused(DATE_TOO_EARLY, day(11, 11), day(11, 12));
        task.given(ASSIGNED, SUBMITTED, RETURNED).when(submit(day(11, 12))).accepted();
    }

    @Test
    void a_task_is_suspended_and_resumed() {
        task.given(ASSIGNED)
                .when(suspend(TODAY))
                .then(new TaskSuspended(TASK, "Chờ Trung ương", TODAY));
        task.given(ASSIGNED, SUSPENDED)
                .when(resume(TODAY))
                .then(new TaskResumed(TASK, "Đã có hướng dẫn", TODAY));
    }

    @Test
    void only_an_open_task_is_suspended() {
        task.given(ASSIGNED, SUSPENDED).when(suspend(TODAY)).refused(TASK_SUSPENDED);
        task.given(ASSIGNED, SUBMITTED).when(suspend(TODAY)).refused(RESULT_WAITING);
        task.given(ASSIGNED, CANCELLED).when(suspend(TODAY)).refused(TASK_NOT_OPEN);
    }

    @Test
    void only_a_suspended_task_is_resumed_and_no_earlier_than_it_was_suspended() {
        task.given(ASSIGNED).when(resume(TODAY)).refused(TASK_NOT_SUSPENDED);
        task.given(ASSIGNED, SUSPENDED)
                .when(resume(day(11, 4)))
                .refused(DATE_TOO_EARLY, day(11, 4), day(11, 5));
    }

    @Test
    void a_task_is_cancelled_also_while_it_is_suspended_or_its_result_waits() {
        var cancelled = new TaskCancelled(TASK, "Trùng nhiệm vụ", TODAY);
        task.given(ASSIGNED).when(cancel(TODAY)).then(cancelled);
        task.given(ASSIGNED, SUSPENDED).when(cancel(TODAY)).then(cancelled);
        task.given(ASSIGNED, SUBMITTED).when(cancel(TODAY)).then(cancelled);
    }

    @Test
    void a_task_that_has_ended_is_not_cancelled() {
        task.given(ASSIGNED, CANCELLED).when(cancel(TODAY)).refused(TASK_NOT_OPEN);
        task.given(ASSIGNED, SUBMITTED, ACCEPTED).when(cancel(TODAY)).refused(TASK_NOT_OPEN);
    }

    @Test
    void a_task_is_not_cancelled_without_a_reason() {
        task.given(ASSIGNED)
                .when(new CancelTask(TASK, "\t", TODAY))
                .refused(TEXT_MISSING, "reason");
    }

    @Test
    void a_task_that_has_ended_is_reopened_and_can_be_worked_on() {
        var reopened = new TaskReopened(TASK, "Kiểm tra lại", TODAY);
        task.given(ASSIGNED, SUBMITTED, ACCEPTED).when(reopen(TODAY)).then(reopened);
        task.given(ASSIGNED, CANCELLED).when(reopen(TODAY)).then(reopened);
        task.given(ASSIGNED, CANCELLED, reopened).when(report(60, TODAY)).accepted();
    }

    @Test
    void only_a_task_that_has_ended_is_reopened_and_no_earlier_than_it_ended() {
        task.given(ASSIGNED).when(reopen(TODAY)).refused(TASK_NOT_ENDED);
        task.given(ASSIGNED, SUSPENDED).when(reopen(TODAY)).refused(TASK_NOT_ENDED);
        task.given(ASSIGNED, CANCELLED)
                .when(reopen(day(11, 11)))
                .refused(DATE_TOO_EARLY, day(11, 11), day(11, 12));
    }

    @Test
    void no_step_is_taken_on_a_day_to_come() {
        task.given(ASSIGNED).when(suspend(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
        task.given(ASSIGNED, SUSPENDED).when(resume(TOMORROW)).refused(DATE_IN_FUTURE);
        task.given(ASSIGNED).when(cancel(TOMORROW)).refused(DATE_IN_FUTURE);
        task.given(ASSIGNED, CANCELLED).when(reopen(TOMORROW)).refused(DATE_IN_FUTURE);
    }
}

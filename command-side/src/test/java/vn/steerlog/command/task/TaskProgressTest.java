package vn.steerlog.command.task;

import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.task.TaskCommands.correct;
import static vn.steerlog.command.task.TaskCommands.grant;
import static vn.steerlog.command.task.TaskCommands.refuse;
import static vn.steerlog.command.task.TaskCommands.report;
import static vn.steerlog.command.task.TaskCommands.requestExtension;
import static vn.steerlog.command.task.TaskRefusal.DUE_NOT_LATER;
import static vn.steerlog.command.task.TaskRefusal.DUE_WITHOUT_DAY;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_NOT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_WAITING;
import static vn.steerlog.command.task.TaskRefusal.PERCENT_OUT_OF_RANGE;
import static vn.steerlog.command.task.TaskRefusal.REPORT_UNKNOWN;
import static vn.steerlog.command.task.TaskRefusal.RESULT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_OPEN;
import static vn.steerlog.command.task.TaskRefusal.TASK_SUSPENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNDATED;
import static vn.steerlog.command.task.TaskStory.ACCEPTED;
import static vn.steerlog.command.task.TaskStory.ASSIGNED;
import static vn.steerlog.command.task.TaskStory.ASSIGNED_ON;
import static vn.steerlog.command.task.TaskStory.CANCELLED;
import static vn.steerlog.command.task.TaskStory.DUE;
import static vn.steerlog.command.task.TaskStory.EXTENDED;
import static vn.steerlog.command.task.TaskStory.EXTENSION;
import static vn.steerlog.command.task.TaskStory.EXTENSION_REQUESTED;
import static vn.steerlog.command.task.TaskStory.REPORT;
import static vn.steerlog.command.task.TaskStory.REPORTED;
import static vn.steerlog.command.task.TaskStory.SUBMITTED;
import static vn.steerlog.command.task.TaskStory.SUSPENDED;
import static vn.steerlog.command.task.TaskStory.TASK;
import static vn.steerlog.command.task.TaskStory.assigned;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.command.task.TaskCommand.ReportProgress;
import vn.steerlog.command.task.TaskCommand.RequestExtension;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;

class TaskProgressTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final DueDate LATER = DueDate.on(DUE.plusDays(30));

    private final Scenario<TaskCommand, Task, TaskEvent> task = TaskStory.task();

    @Test
    void progress_is_reported() {
        task.given(ASSIGNED)
                .when(report(60, TODAY))
                .then(new ProgressReported(TASK, REPORT, 60, "Đang làm", TODAY));
    }

    @Test
    void a_percentage_lies_between_0_and_100() {
        task.given(ASSIGNED).when(report(0, TODAY)).accepted();
        task.given(ASSIGNED).when(report(100, TODAY)).accepted();
        task.given(ASSIGNED).when(report(101, TODAY)).refused(PERCENT_OUT_OF_RANGE, 101);
        task.given(ASSIGNED).when(report(-1, TODAY)).refused(PERCENT_OUT_OF_RANGE, -1);
    }

    @Test
    void a_report_speaks_of_a_day_since_the_task_was_given() {
        LocalDate before = ASSIGNED_ON.minusDays(1);
        task.given(ASSIGNED).when(report(60, before)).refused(DATE_TOO_EARLY, before, ASSIGNED_ON);
        task.given(ASSIGNED).when(report(60, TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_report_is_made_once() {
        task.given(ASSIGNED, REPORTED).when(report(60, TODAY)).refused(ALREADY_EXISTS);
    }

    @Test
    void a_report_says_something() {
        task.given(ASSIGNED)
                .when(new ReportProgress(TASK, REPORT, 60, " ", TODAY))
                .refused(TEXT_MISSING, "narrative");
    }

    @Test
    void a_report_on_a_cancelled_task_is_refused() {
        task.given(ASSIGNED, CANCELLED).when(report(60, TODAY)).refused(TASK_NOT_OPEN);
    }

    @Test
    void a_report_on_a_completed_task_is_refused() {
        task.given(ASSIGNED, SUBMITTED, ACCEPTED).when(report(60, TODAY)).refused(TASK_NOT_OPEN);
    }

    @Test
    void a_report_on_a_suspended_task_or_while_a_result_waits_is_refused() {
        task.given(ASSIGNED, SUSPENDED).when(report(60, TODAY)).refused(TASK_SUSPENDED);
        task.given(ASSIGNED, SUBMITTED).when(report(60, TODAY)).refused(RESULT_WAITING);
    }

    @Test
    void a_report_is_corrected_also_after_the_task_has_ended() {
        var corrected = new ReportCorrected(TASK, REPORT, 30, "Đang làm", TODAY, "Gõ nhầm");
        task.given(ASSIGNED, REPORTED).when(correct(30, TODAY)).then(corrected);
        task.given(ASSIGNED, REPORTED, CANCELLED).when(correct(30, TODAY)).then(corrected);
    }

    @Test
    void a_correction_names_a_report_of_this_task_and_is_as_sensible() {
        task.given(ASSIGNED).when(correct(30, TODAY)).refused(REPORT_UNKNOWN, "report");
        task.given(ASSIGNED, REPORTED).when(correct(101, TODAY)).refused(PERCENT_OUT_OF_RANGE, 101);
        task.given(ASSIGNED, REPORTED).when(correct(30, TOMORROW)).refused(DATE_IN_FUTURE);
        task.given(ASSIGNED, REPORTED)
                .when(correct(30, ASSIGNED_ON.minusDays(1)))
                .refused(DATE_TOO_EARLY);
    }

    @Test
    void an_extension_is_asked_for() {
        task.given(ASSIGNED).when(requestExtension(LATER)).then(EXTENSION_REQUESTED);
    }

    @Test
    void one_extension_waits_at_a_time() {
        var another =
                new RequestExtension(TASK, new ExtensionId("another"), LATER, "Chờ hướng dẫn");
        task.given(ASSIGNED, EXTENSION_REQUESTED).when(another).refused(EXTENSION_WAITING);
    }

    @Test
    void an_extension_is_asked_for_under_a_new_id() {
        task.given(ASSIGNED, EXTENSION_REQUESTED, EXTENDED)
                .when(requestExtension(DueDate.on(DUE.plusDays(60))))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void an_extension_goes_to_a_later_day() {
        task.given(ASSIGNED).when(requestExtension(DueDate.on(DUE))).refused(DUE_NOT_LATER, DUE);
        task.given(ASSIGNED).when(requestExtension(DueDate.NONE)).refused(DUE_WITHOUT_DAY);
    }

    @Test
    void a_task_without_a_day_is_not_extended() {
        task.given(assigned(Optional.empty(), DueDate.NONE, false))
                .when(requestExtension(LATER))
                .refused(TASK_UNDATED);
    }

    @Test
    void an_extension_is_asked_for_while_the_task_is_open() {
        task.given(ASSIGNED, SUSPENDED).when(requestExtension(LATER)).refused(TASK_SUSPENDED);
        task.given(ASSIGNED, SUBMITTED).when(requestExtension(LATER)).refused(RESULT_WAITING);
        task.given(ASSIGNED, CANCELLED).when(requestExtension(LATER)).refused(TASK_NOT_OPEN);
    }

    @Test
    void an_extension_is_granted_to_the_day_asked_for_or_another() {
        task.given(ASSIGNED, EXTENSION_REQUESTED).when(grant(Optional.empty())).then(EXTENDED);
        LocalDate sooner = DUE.plusDays(7);
        task.given(ASSIGNED, EXTENSION_REQUESTED)
                .when(grant(Optional.of(sooner)))
                .then(new ExtensionGranted(TASK, EXTENSION, DueDate.on(sooner), Optional.empty()));
        task.given(ASSIGNED, EXTENSION_REQUESTED)
                .when(grant(Optional.of(DUE)))
                .refused(DUE_NOT_LATER, DUE);
    }

    @Test
    void the_next_extension_goes_beyond_the_one_before() {
        var next =
                new RequestExtension(
                        TASK, new ExtensionId("next"), DueDate.on(DUE.plusDays(30)), "Chậm");
        task.given(ASSIGNED, EXTENSION_REQUESTED, EXTENDED)
                .when(next)
                .refused(DUE_NOT_LATER, DUE.plusDays(30));
    }

    @Test
    void an_extension_asked_for_before_the_result_came_may_still_be_granted() {
        task.given(ASSIGNED, EXTENSION_REQUESTED, SUBMITTED)
                .when(grant(Optional.empty()))
                .then(EXTENDED);
    }

    @Test
    void an_extension_is_refused() {
        task.given(ASSIGNED, EXTENSION_REQUESTED)
                .when(refuse())
                .then(new ExtensionRefused(TASK, EXTENSION, "Đủ thời gian"));
    }

    @Test
    void only_an_extension_that_waits_is_decided() {
        task.given(ASSIGNED).when(grant(Optional.empty())).refused(EXTENSION_NOT_WAITING);
        task.given(ASSIGNED).when(refuse()).refused(EXTENSION_NOT_WAITING);
        task.given(ASSIGNED, EXTENSION_REQUESTED, EXTENDED)
                .when(refuse())
                .refused(EXTENSION_NOT_WAITING);
        task.given(ASSIGNED, EXTENSION_REQUESTED, CANCELLED)
                .when(grant(Optional.empty()))
                .refused(EXTENSION_NOT_WAITING);
    }
}

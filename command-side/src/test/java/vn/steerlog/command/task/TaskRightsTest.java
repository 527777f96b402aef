package vn.steerlog.command.task;

import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FINANCE;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.rules.CommonRefusal.NO_RIGHT;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.rules.Scenario.officer;
import static vn.steerlog.command.task.TaskCommands.accept;
import static vn.steerlog.command.task.TaskCommands.acknowledge;
import static vn.steerlog.command.task.TaskCommands.assign;
import static vn.steerlog.command.task.TaskCommands.cancel;
import static vn.steerlog.command.task.TaskCommands.correct;
import static vn.steerlog.command.task.TaskCommands.giveBack;
import static vn.steerlog.command.task.TaskCommands.grant;
import static vn.steerlog.command.task.TaskCommands.reassign;
import static vn.steerlog.command.task.TaskCommands.refuse;
import static vn.steerlog.command.task.TaskCommands.reopen;
import static vn.steerlog.command.task.TaskCommands.report;
import static vn.steerlog.command.task.TaskCommands.requestExtension;
import static vn.steerlog.command.task.TaskCommands.resume;
import static vn.steerlog.command.task.TaskCommands.submit;
import static vn.steerlog.command.task.TaskCommands.suspend;
import static vn.steerlog.command.task.TaskRefusal.NOT_YOUR_TASK;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNKNOWN;
import static vn.steerlog.command.task.TaskStory.ASSIGNED;
import static vn.steerlog.command.task.TaskStory.CANCELLED;
import static vn.steerlog.command.task.TaskStory.DUE;
import static vn.steerlog.command.task.TaskStory.EXTENSION_REQUESTED;
import static vn.steerlog.command.task.TaskStory.REPORTED;
import static vn.steerlog.command.task.TaskStory.RESTRICTED;
import static vn.steerlog.command.task.TaskStory.SUBMITTED;
import static vn.steerlog.command.task.TaskStory.SUSPENDED;
import static vn.steerlog.command.task.TaskStory.TASK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.http.Role;

class TaskRightsTest {
    private final Scenario<TaskCommand, Task, TaskEvent> task = TaskStory.task();

    @Test
    void the_secretariat_keeps_leaders_decide_and_officers_report() {
        RightsTable.of(
                        """
                        AssignTask:       SECRETARIAT
                        AcknowledgeTask:  SECRETARIAT AGENCY_OFFICER
                        ReassignTask:     SECRETARIAT
                        ReportProgress:   SECRETARIAT AGENCY_OFFICER
                        CorrectReport:    SECRETARIAT AGENCY_OFFICER
                        RequestExtension: SECRETARIAT AGENCY_OFFICER
                        GrantExtension:   SECRETARIAT LEADER
                        RefuseExtension:  SECRETARIAT LEADER
                        SubmitResult:     SECRETARIAT AGENCY_OFFICER
                        AcceptResult:     SECRETARIAT LEADER
                        ReturnResult:     SECRETARIAT LEADER
                        SuspendTask:      SECRETARIAT
                        ResumeTask:       SECRETARIAT
                        CancelTask:       SECRETARIAT
                        ReopenTask:       SECRETARIAT
                        """)
                .holds(TaskCommand.class, task, SCIENCE, samples());
    }

    @Test
    void an_agency_that_helps_reports_and_leaves_the_rest_to_the_lead() {
        var helper = task.given(AGENCIES, ASSIGNED, REPORTED).as(officer(HEALTH));
        helper.when(correct(50, TODAY)).accepted();
        helper.when(submit(TODAY)).refused(NOT_YOUR_TASK);
        helper.when(acknowledge(TODAY)).refused(NOT_YOUR_TASK);
        helper.when(requestExtension(DueDate.on(DUE.plusDays(1)))).refused(NOT_YOUR_TASK);
        task.given(AGENCIES, ASSIGNED).as(officer(HEALTH)).when(report(50, TODAY)).accepted();
    }

    @Test
    void an_agency_without_a_part_in_the_task_has_no_say() {
        task.given(AGENCIES, ASSIGNED)
                .as(officer(FINANCE))
                .when(report(50, TODAY))
                .refused(NOT_YOUR_TASK);
    }

    @Test
    void who_lost_the_task_has_no_say_any_more() {
        var reassigned =
                new TaskReassigned(TASK, Optional.of(FINANCE), List.of(), "Điều chỉnh", TODAY);
        var after = task.given(AGENCIES, ASSIGNED, reassigned);
        after.as(officer(SCIENCE)).when(report(50, TODAY)).refused(NOT_YOUR_TASK);
        after.as(officer(FINANCE)).when(report(50, TODAY)).accepted();
    }

    @Test
    void work_follows_mergers_however_often() {
        var after =
                task.given(AGENCIES, ASSIGNED, merged(SCIENCE, HEALTH), merged(HEALTH, FINANCE));
        after.as(officer(FINANCE)).when(submit(TODAY)).accepted();
        after.as(officer(SCIENCE)).when(submit(TODAY)).accepted();
        after.as(officer(HEALTH)).when(submit(TODAY)).accepted();
    }

    @Test
    void to_others_a_restricted_task_does_not_exist() {
        task.given(AGENCIES, RESTRICTED)
                .as(officer(FINANCE))
                .when(report(50, TODAY))
                .refused(TASK_UNKNOWN, "task");
        task.given(AGENCIES, RESTRICTED)
                .as(officer(HEALTH))
                .when(submit(TODAY))
                .refused(NOT_YOUR_TASK);
        task.given(AGENCIES, RESTRICTED).as(officer(SCIENCE)).when(submit(TODAY)).accepted();
    }

    @Test
    void an_officer_without_an_agency_has_no_right() {
        task.given(AGENCIES, ASSIGNED)
                .as(Role.AGENCY_OFFICER)
                .when(report(50, TODAY))
                .refused(NO_RIGHT);
    }

    private static Map<TaskCommand, List<? extends DomainEvent>> samples() {
        Map<TaskCommand, List<? extends DomainEvent>> samples = new HashMap<>();
        samples.put(assign(Optional.of(SCIENCE)), AGENCIES);
        samples.put(acknowledge(TODAY), after(ASSIGNED));
        samples.put(reassign(TODAY, Optional.of(HEALTH)), after(ASSIGNED));
        samples.put(report(50, TODAY), after(ASSIGNED));
        samples.put(correct(50, TODAY), after(ASSIGNED, REPORTED));
        samples.put(requestExtension(DueDate.on(DUE.plusDays(1))), after(ASSIGNED));
        samples.put(grant(Optional.empty()), after(ASSIGNED, EXTENSION_REQUESTED));
        samples.put(refuse(), after(ASSIGNED, EXTENSION_REQUESTED));
        samples.put(submit(TODAY), after(ASSIGNED));
        samples.put(accept(TODAY), after(ASSIGNED, SUBMITTED));
        samples.put(giveBack(TODAY), after(ASSIGNED, SUBMITTED));
        samples.put(suspend(TODAY), after(ASSIGNED));
        samples.put(resume(TODAY), after(ASSIGNED, SUSPENDED));
        samples.put(cancel(TODAY), after(ASSIGNED));
        samples.put(reopen(TODAY), after(ASSIGNED, CANCELLED));
        return samples;
    }

    private static List<? extends DomainEvent> after(TaskEvent... events) {
        List<DomainEvent> history = new java.util.ArrayList<>(AGENCIES);
        history.addAll(List.of(events));
        return history;
    }
}

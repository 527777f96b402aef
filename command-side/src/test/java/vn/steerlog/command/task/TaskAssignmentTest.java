package vn.steerlog.command.task;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CLOSED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_MERGED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FINANCE;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.NOWHERE;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.closed;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.decision.DecisionRefusal.DECISION_REVOKED;
import static vn.steerlog.command.decision.DecisionRefusal.DECISION_UNKNOWN;
import static vn.steerlog.command.decision.DecisionStory.DECISION;
import static vn.steerlog.command.decision.DecisionStory.RECORDED;
import static vn.steerlog.command.decision.DecisionStory.REVOKED;
import static vn.steerlog.command.decision.DecisionStory.TAKEN_ON;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.NOTHING_CHANGES;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.task.TaskCommands.acknowledge;
import static vn.steerlog.command.task.TaskCommands.assign;
import static vn.steerlog.command.task.TaskCommands.reassign;
import static vn.steerlog.command.task.TaskRefusal.ALREADY_ACKNOWLEDGED;
import static vn.steerlog.command.task.TaskRefusal.COORDINATING_TWICE;
import static vn.steerlog.command.task.TaskRefusal.LEAD_ALSO_COORDINATES;
import static vn.steerlog.command.task.TaskRefusal.LEAD_MISSING;
import static vn.steerlog.command.task.TaskRefusal.RESULT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_NOT_OPEN;
import static vn.steerlog.command.task.TaskRefusal.TASK_SUSPENDED;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNKNOWN;
import static vn.steerlog.command.task.TaskRefusal.TASK_WITHOUT_LEAD;
import static vn.steerlog.command.task.TaskStory.ACKNOWLEDGED;
import static vn.steerlog.command.task.TaskStory.ASSIGNED;
import static vn.steerlog.command.task.TaskStory.ASSIGNED_ON;
import static vn.steerlog.command.task.TaskStory.CANCELLED;
import static vn.steerlog.command.task.TaskStory.SUBMITTED;
import static vn.steerlog.command.task.TaskStory.SUSPENDED;
import static vn.steerlog.command.task.TaskStory.TASK;
import static vn.steerlog.command.task.TaskStory.assigned;
import static vn.steerlog.command.task.TaskStory.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;

class TaskAssignmentTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final TaskEvent WITHOUT_LEAD = assigned(Optional.empty(), DueDate.NONE, false);

    private final Scenario<TaskCommand, Task, TaskEvent> task = TaskStory.task();

    @Test
    void a_task_is_assigned() {
        task.given(AGENCIES).when(assign(Optional.of(SCIENCE), HEALTH)).then(ASSIGNED);
    }

    @Test
    void a_task_may_have_no_lead_and_no_helper() {
        task.given().when(assign(Optional.empty())).accepted();
        task.given(AGENCIES).when(assign(Optional.empty(), HEALTH)).accepted();
    }

    @Test
    void a_task_is_assigned_once() {
        task.given(AGENCIES, ASSIGNED).when(assign(Optional.of(SCIENCE))).refused(ALREADY_EXISTS);
    }

    @Test
    void a_task_goes_to_agencies_that_exist() {
        task.given(AGENCIES).when(assign(Optional.of(NOWHERE))).refused(AGENCY_UNKNOWN, "nowhere");
        task.given(AGENCIES)
                .when(assign(Optional.of(SCIENCE), NOWHERE))
                .refused(AGENCY_UNKNOWN, "nowhere");
    }

    @Test
    void a_task_goes_to_agencies_that_are_open() {
        task.given(AGENCIES, closed(SCIENCE))
                .when(assign(Optional.of(SCIENCE)))
                .refused(AGENCY_CLOSED, "Sở Khoa học và Công nghệ");
        task.given(AGENCIES, closed(HEALTH))
                .when(assign(Optional.of(SCIENCE), HEALTH))
                .refused(AGENCY_CLOSED, "Sở Y tế");
        task.given(AGENCIES, merged(SCIENCE, FINANCE))
                .when(assign(Optional.of(SCIENCE)))
                .refused(AGENCY_MERGED, "Sở Khoa học và Công nghệ", "Sở Tài chính");
    }

    @Test
    void an_agency_has_one_part_in_a_task() {
        task.given(AGENCIES)
                .when(assign(Optional.of(SCIENCE), SCIENCE))
                .refused(LEAD_ALSO_COORDINATES);
        task.given(AGENCIES)
                .when(assign(Optional.of(SCIENCE), HEALTH, HEALTH))
                .refused(COORDINATING_TWICE);
    }

    @Test
    void a_task_follows_from_a_decision_that_is_in_force() {
        task.given(AGENCIES, RECORDED).when(assign(DECISION, TAKEN_ON)).accepted();
        task.given(AGENCIES).when(assign(DECISION, TAKEN_ON)).refused(DECISION_UNKNOWN);
        task.given(AGENCIES, RECORDED, REVOKED)
                .when(assign(DECISION, TODAY))
                .refused(DECISION_REVOKED);
    }

    @Test
    void a_task_is_assigned_neither_before_its_decision_nor_in_the_future() {
        LocalDate before = TAKEN_ON.minusDays(1);
        task.given(AGENCIES, RECORDED)
                .when(assign(DECISION, before))
                .refused(DATE_TOO_EARLY, before, TAKEN_ON);
        task.given(AGENCIES, RECORDED)
                .when(assign(DECISION, TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void the_lead_takes_note_once() {
        task.given(ASSIGNED).when(acknowledge(TODAY)).then(new TaskAcknowledged(TASK, TODAY));
        task.given(ASSIGNED, ACKNOWLEDGED).when(acknowledge(TODAY)).refused(ALREADY_ACKNOWLEDGED);
    }

    @Test
    void nobody_takes_note_of_a_task_without_a_lead() {
        task.given(WITHOUT_LEAD).when(acknowledge(TODAY)).refused(TASK_WITHOUT_LEAD);
    }

    @Test
    void note_is_taken_neither_before_the_task_was_given_nor_in_the_future() {
        LocalDate before = ASSIGNED_ON.minusDays(1);
        task.given(ASSIGNED).when(acknowledge(before)).refused(DATE_TOO_EARLY, before, ASSIGNED_ON);
        task.given(ASSIGNED).when(acknowledge(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void note_is_taken_of_an_open_task_that_exists() {
        task.given().when(acknowledge(TODAY)).refused(TASK_UNKNOWN, "task");
        task.given(ASSIGNED, SUSPENDED).when(acknowledge(TODAY)).refused(TASK_SUSPENDED);
        task.given(ASSIGNED, CANCELLED).when(acknowledge(TODAY)).refused(TASK_NOT_OPEN);
    }

    @Test
    void a_task_is_reassigned_also_while_it_is_suspended() {
        var reassigned =
                new TaskReassigned(
                        TASK, Optional.of(FINANCE), List.of(HEALTH), "Điều chỉnh", TODAY);
        var reassign = reassign(TODAY, Optional.of(FINANCE), HEALTH);
        task.given(AGENCIES, ASSIGNED).when(reassign).then(reassigned);
        task.given(AGENCIES, ASSIGNED, SUSPENDED).when(reassign).then(reassigned);
    }

    @Test
    void a_new_lead_has_yet_to_take_note() {
        var reassigned =
                new TaskReassigned(TASK, Optional.of(FINANCE), List.of(), "Điều chỉnh", TODAY);
        task.given(ASSIGNED, ACKNOWLEDGED, reassigned).when(acknowledge(TODAY)).accepted();
        var sameLead =
                new TaskReassigned(TASK, Optional.of(SCIENCE), List.of(), "Điều chỉnh", TODAY);
        task.given(ASSIGNED, ACKNOWLEDGED, sameLead)
                .when(acknowledge(TODAY))
                .refused(ALREADY_ACKNOWLEDGED);
    }

    @Test
    void a_reassignment_changes_who_has_the_task() {
        task.given(AGENCIES, ASSIGNED)
                .when(reassign(TODAY, Optional.of(SCIENCE), HEALTH))
                .refused(NOTHING_CHANGES);
    }

    @Test
    void a_task_does_not_lose_its_lead() {
        task.given(AGENCIES, ASSIGNED)
                .when(reassign(TODAY, Optional.empty(), HEALTH, FINANCE))
                .refused(LEAD_MISSING);
        task.given(AGENCIES, WITHOUT_LEAD)
                .when(reassign(TODAY, Optional.empty(), HEALTH, FINANCE))
                .accepted();
    }

    @Test
    void a_task_is_reassigned_to_agencies_that_are_open() {
        task.given(AGENCIES, ASSIGNED, closed(FINANCE))
                .when(reassign(TODAY, Optional.of(FINANCE)))
                .refused(AGENCY_CLOSED, "Sở Tài chính");
    }

    @Test
    void a_task_that_has_ended_or_whose_result_waits_is_not_reassigned() {
        var reassign = reassign(TODAY, Optional.of(FINANCE));
        task.given(AGENCIES, ASSIGNED, CANCELLED).when(reassign).refused(TASK_NOT_OPEN);
        task.given(AGENCIES, ASSIGNED, SUBMITTED).when(reassign).refused(RESULT_WAITING);
    }

    @Test
    void reassignments_follow_one_another() {
        var reassigned =
                new TaskReassigned(TASK, Optional.of(FINANCE), List.of(), "Điều chỉnh", day(11, 1));
        task.given(AGENCIES, ASSIGNED, reassigned)
                .when(reassign(day(10, 31), Optional.of(HEALTH)))
                .refused(DATE_TOO_EARLY, day(10, 31), day(11, 1));
        task.given(AGENCIES, ASSIGNED)
                .when(reassign(TOMORROW, Optional.of(FINANCE)))
                .refused(DATE_IN_FUTURE);
    }
}

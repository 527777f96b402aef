package vn.steerlog.query.taskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.task;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;
import vn.steerlog.query.Board;
import vn.steerlog.query.view.Viewer;

class StandingTest {
    private final Board board = new Board("2025-07-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void the_due_day_itself_is_still_on_time() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        assertThat(on("2025-06-09")).isEqualTo(Standing.IN_PROGRESS);
        assertThat(on("2025-06-10")).isEqualTo(Standing.IN_PROGRESS);
        assertThat(on("2025-06-11")).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void late_is_judged_by_the_day_of_the_accepted_result_not_by_its_acceptance() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(submitted("t", "2025-06-10"));
        board.record(accepted("t", "2025-06-25"));
        assertThat(on("2025-06-26")).isEqualTo(Standing.COMPLETED_ON_TIME);
    }

    @Test
    void a_result_submitted_after_the_due_day_is_late() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(submitted("t", "2025-06-11"));
        board.record(accepted("t", "2025-06-12"));
        assertThat(on("2025-06-12")).isEqualTo(Standing.COMPLETED_LATE);
    }

    @Test
    void waiting_for_acceptance_makes_nothing_overdue() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(submitted("t", "2025-06-10"));
        assertThat(on("2025-06-20")).isEqualTo(Standing.IN_PROGRESS);
        board.record(new ResultReturned(task("t"), "Thiếu", day("2025-06-20")));
        assertThat(on("2025-06-20")).isEqualTo(Standing.OVERDUE);
        board.record(submitted("t", "2025-06-21"));
        assertThat(on("2025-06-22")).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void the_current_due_date_counts() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(
                new ExtensionGranted(
                        task("t"),
                        new ExtensionId("x"),
                        DueDate.on(day("2025-06-30")),
                        Optional.empty()));
        assertThat(on("2025-06-30")).isEqualTo(Standing.IN_PROGRESS);
        assertThat(on("2025-07-01")).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void without_a_day_a_task_is_undated_until_it_is_done() {
        board.record(assigned("t").to("a").event());
        assertThat(on("2030-01-01")).isEqualTo(Standing.UNDATED);
        board.record(submitted("t", "2025-06-30"));
        assertThat(on("2030-01-01")).isEqualTo(Standing.UNDATED);
        board.record(accepted("t", "2025-07-01"));
        assertThat(on("2030-01-01")).isEqualTo(Standing.COMPLETED_ON_TIME);
    }

    @Test
    void suspended_and_cancelled_tasks_are_never_overdue() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(new TaskSuspended(task("t"), "Chờ", day("2025-06-01")));
        assertThat(on("2025-07-01")).isEqualTo(Standing.SUSPENDED);
        board.record(new TaskCancelled(task("t"), "Thôi", day("2025-06-02")));
        assertThat(on("2025-07-01")).isEqualTo(Standing.CANCELLED);
    }

    private Standing on(String day) {
        return board.query()
                .tasks()
                .task(task("t"), board.now(), Viewer.EVERYTHING)
                .orElseThrow()
                .task()
                .standingOn(day(day));
    }
}

package vn.steerlog.query.taskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.task;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;
import vn.steerlog.query.Board;
import vn.steerlog.query.view.Viewer;

/// Given these events, the row is.
class TaskRowTest {
    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void an_assigned_task_is_held_by_its_lead() {
        long commit =
                board.with("list", "Danh sách 1")
                        .record(assigned("t").to("a1").helpedBy("a2").due("2025-06-30").event());
        TaskRow row = row();
        assertThat(row.lead()).contains(agency("a1"));
        assertThat(row.holder()).contains(agency("a1"));
        assertThat(row.coordinatingNow()).containsExactly(agency("a2"));
        assertThat(row.originalDue()).isEqualTo(DueDate.on(day("2025-06-30")));
        assertThat(row.due()).isEqualTo(row.originalDue());
        assertThat(row.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(row.recorded().commit()).isEqualTo(commit);
        assertThat(row.recorded().list()).contains("Danh sách 1");
        assertThat(row.recorded().sample()).isFalse();
    }

    @Test
    void sample_data_stay_marked() {
        board.with("sample", "true").record(assigned("t").event());
        assertThat(row().recorded().sample()).isTrue();
    }

    @Test
    void a_merger_moves_the_task_and_the_mergers_after_it_move_it_on() {
        board.record(registered("a1", "Sở Một"), registered("a2", "Sở Hai"));
        board.record(assigned("t").to("a1").helpedBy("a2", "a4").event());
        board.record(merged("a1", "a2", "2025-06-01"));
        assertThat(row().lead()).contains(agency("a1"));
        assertThat(row().holder()).contains(agency("a2"));
        assertThat(row().coordinatingNow()).containsExactly(agency("a4"));
        board.record(merged("a2", "a3", "2025-06-01"));
        assertThat(row().lead()).contains(agency("a1"));
        assertThat(row().holder()).contains(agency("a3"));
        board.record(merged("a4", "a5", "2025-06-01"));
        assertThat(row().coordinating()).containsExactly(agency("a2"), agency("a4"));
        assertThat(row().coordinatingNow()).containsExactly(agency("a5"));
    }

    @Test
    void a_merger_touches_tasks_assigned_in_the_same_commit() {
        board.record(assigned("t").to("a1").event(), merged("a1", "a2", "2025-06-01"));
        assertThat(row().holder()).contains(agency("a2"));
    }

    @Test
    void a_task_reassigned_after_a_merger_stays_with_its_new_lead() {
        board.record(assigned("t").to("a1").event());
        board.record(
                new TaskReassigned(
                        task("t"),
                        Optional.of(agency("a9")),
                        List.of(),
                        "Lý do",
                        day("2025-06-01")));
        board.record(merged("a1", "a2", "2025-06-01"));
        assertThat(row().holder()).contains(agency("a9"));
    }

    @Test
    void another_lead_has_not_acknowledged_it_yet() {
        board.record(assigned("t").to("a1").event());
        board.record(new TaskAcknowledged(task("t"), day("2025-06-01")));
        assertThat(row().acknowledgedOn()).contains(day("2025-06-01"));
        board.record(
                new TaskReassigned(
                        task("t"),
                        Optional.of(agency("a1")),
                        List.of(agency("a2")),
                        "Thêm phối hợp",
                        day("2025-06-01")));
        assertThat(row().acknowledgedOn()).isPresent();
        board.record(
                new TaskReassigned(
                        task("t"),
                        Optional.of(agency("a2")),
                        List.of(),
                        "Lý do",
                        day("2025-06-01")));
        assertThat(row().acknowledgedOn()).isEmpty();
    }

    @Test
    void the_last_report_speaks_of_the_latest_day() {
        board.record(assigned("t").to("a1").event());
        board.record(reported("t", "r1", 40, "2025-05-20"));
        board.record(reported("t", "r2", 10, "2025-05-10"));
        assertThat(row().lastReport().orElseThrow().percent()).isEqualTo(40);
        board.record(reported("t", "r3", 45, "2025-05-20"));
        assertThat(row().lastReport().orElseThrow().percent()).isEqualTo(45);
        board.record(
                new ReportCorrected(
                        task("t"), new ReportId("r3"), 42, "Đúng", day("2025-05-19"), "Nhầm"));
        assertThat(row().lastReport().orElseThrow().percent()).isEqualTo(42);
        assertThat(row().lastReport().orElseThrow().asOf()).isEqualTo(day("2025-05-19"));
    }

    @Test
    void an_extension_moves_the_due_date_and_keeps_the_original() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        DueDate later = DueDate.on(day("2025-06-20"));
        board.record(
                new ExtensionRequested(task("t"), new ExtensionId("x1"), later, "Chờ số liệu"));
        assertThat(row().pendingExtension().orElseThrow().due()).isEqualTo(later);
        board.record(
                new ExtensionGranted(task("t"), new ExtensionId("x1"), later, Optional.empty()));
        assertThat(row().pendingExtension()).isEmpty();
        assertThat(row().due()).isEqualTo(later);
        assertThat(row().originalDue()).isEqualTo(DueDate.on(day("2025-06-10")));
        assertThat(row().extensions()).isEqualTo(1);
        board.record(new ExtensionRequested(task("t"), new ExtensionId("x2"), later, "Nữa"));
        board.record(new ExtensionRefused(task("t"), new ExtensionId("x2"), "Không"));
        assertThat(row().pendingExtension()).isEmpty();
        assertThat(row().extensions()).isEqualTo(1);
    }

    @Test
    void a_returned_result_is_open_again_and_says_why() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        board.record(submitted("t", "2025-06-01"));
        assertThat(row().status()).isEqualTo(TaskStatus.SUBMITTED);
        board.record(new ResultReturned(task("t"), "Thiếu phụ lục", day("2025-06-01")));
        assertThat(row().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(row().statusReason()).contains("Thiếu phụ lục");
        assertThat(row().submittedOn()).isEmpty();
    }

    @Test
    void suspended_resumed_cancelled_and_reopened() {
        board.record(assigned("t").to("a1").event());
        board.record(new TaskSuspended(task("t"), "Chờ luật", day("2025-06-01")));
        assertThat(row().status()).isEqualTo(TaskStatus.SUSPENDED);
        assertThat(row().statusReason()).contains("Chờ luật");
        board.record(new TaskResumed(task("t"), "Có luật", day("2025-06-01")));
        assertThat(row().status()).isEqualTo(TaskStatus.OPEN);
        board.record(new TaskCancelled(task("t"), "Trùng", day("2025-06-01")));
        assertThat(row().status()).isEqualTo(TaskStatus.CANCELLED);
        board.record(new TaskReopened(task("t"), "Không trùng", day("2025-06-01")));
        assertThat(row().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(row().statusReason()).isEmpty();
    }

    @Test
    void a_reopened_task_has_no_result() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        board.record(submitted("t", "2025-06-01"));
        board.record(accepted("t", "2025-06-01"));
        assertThat(row().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(row().acceptedOn()).contains(day("2025-06-01"));
        board.record(new TaskReopened(task("t"), "Sai", day("2025-06-01")));
        assertThat(row().submittedOn()).isEmpty();
        assertThat(row().acceptedOn()).isEmpty();
    }

    private TaskRow row() {
        return board.query()
                .tasks()
                .task(task("t"), board.now(), Viewer.EVERYTHING)
                .orElseThrow()
                .task();
    }
}

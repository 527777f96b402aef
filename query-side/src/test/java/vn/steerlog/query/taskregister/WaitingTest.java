package vn.steerlog.query.taskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.task;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.query.Board;
import vn.steerlog.query.view.Viewer;

class WaitingTest {
    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_new_task_waits_for_its_agency_to_take_note_of_it() {
        board.record(assigned("t").to("a").due("2025-06-20").event());
        assertThat(on("2025-06-02")).containsExactly(Waiting.ACKNOWLEDGEMENT);
        board.record(new TaskAcknowledged(task("t"), day("2025-06-02")));
        assertThat(on("2025-06-02")).isEmpty();
    }

    @Test
    void a_report_is_missing_on_the_day_after_the_thirtieth() {
        board.record(assigned("t").to("a").event());
        board.record(new TaskAcknowledged(task("t"), day("2025-06-01")));
        assertThat(on("2025-07-01")).isEmpty();
        assertThat(on("2025-07-02")).containsExactly(Waiting.REPORT);
        assertThat(Waiting.REPORT.since(row())).isEqualTo(day("2025-07-01"));
        board.record(reported("t", "r", 10, "2025-06-15"));
        assertThat(on("2025-07-15")).isEmpty();
        assertThat(on("2025-07-16")).containsExactly(Waiting.REPORT);
    }

    @Test
    void who_is_late_explains_it_in_a_report_of_a_later_day_or_by_asking_for_an_extension() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(new TaskAcknowledged(task("t"), day("2025-06-01")));
        board.record(reported("t", "r", 10, "2025-06-10"));
        assertThat(on("2025-06-10")).isEmpty();
        assertThat(on("2025-06-11")).containsExactly(Waiting.EXPLANATION);
        board.record(reported("t", "s", 20, "2025-06-11"));
        assertThat(on("2025-06-11")).isEmpty();
    }

    @Test
    void what_is_given_after_its_due_day_is_explained_as_well() {
        board.record(assigned("t").to("a").due("2025-05-10").event());
        board.record(new TaskAcknowledged(task("t"), day("2025-06-01")));
        assertThat(on("2025-06-01")).containsExactly(Waiting.EXPLANATION);
    }

    @Test
    void an_extension_waits_until_it_is_decided() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(new TaskAcknowledged(task("t"), day("2025-06-01")));
        ExtensionId extension = new ExtensionId("x");
        DueDate later = DueDate.on(day("2025-06-30"));
        board.record(new ExtensionRequested(task("t"), extension, later, "Mưa lũ"));
        assertThat(on("2025-06-12")).containsExactly(Waiting.EXTENSION);
        board.record(new ExtensionGranted(task("t"), extension, later, Optional.empty()));
        assertThat(on("2025-06-12")).isEmpty();
    }

    @Test
    void a_result_waits_to_be_accepted_and_then_nothing_waits() {
        board.record(assigned("t").to("a").due("2025-06-10").event());
        board.record(submitted("t", "2025-06-09"));
        assertThat(on("2025-08-01")).containsExactly(Waiting.RESULT);
        assertThat(Waiting.RESULT.since(row())).isEqualTo(day("2025-06-09"));
        board.record(accepted("t", "2025-06-10"));
        assertThat(on("2025-08-01")).isEmpty();
    }

    private Set<Waiting> on(String day) {
        TaskRow row = row();
        return EnumSet.allOf(Waiting.class).stream()
                .filter(waiting -> waiting.on(row, day(day)))
                .collect(Collectors.toSet());
    }

    private TaskRow row() {
        return board.query()
                .tasks()
                .task(task("t"), board.now(), Viewer.EVERYTHING)
                .orElseThrow()
                .task();
    }
}

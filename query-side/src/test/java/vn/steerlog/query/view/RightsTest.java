package vn.steerlog.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;

/// A restricted task that goes from one agency (`a1`) to another (`a2`).
class RightsTest {
    private static final Viewer FORMER = new Viewer(false, Set.of(agency("a1")));
    private static final Viewer PRESENT = new Viewer(false, Set.of(agency("a2")));

    private final Board board = new Board("2025-06-01");
    private final long whileWithTheFormer;

    RightsTest() {
        board.record(registered("a1", "Một"), registered("a2", "Hai"), registered("a3", "Ba"));
        board.record(assigned("t").restricted().to("a1").event());
        whileWithTheFormer = board.record(reported("t", "r", 10, "2025-05-01"));
        board.record(
                new TaskReassigned(
                        task("t"), Optional.of(agency("a2")), List.of(), "Kín", day("2025-06-01")));
        board.record(new TaskSuspended(task("t"), "Càng kín", day("2025-06-01")));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void whoever_lost_it_reads_nothing_of_it_as_of_any_moment() {
        for (Moment moment : List.of(board.now(), board.asOf(whileWithTheFormer))) {
            assertThat(listed(moment, FORMER)).isZero();
            assertThat(board.query().tasks().task(task("t"), moment, FORMER)).isEmpty();
            assertThat(board.query().agencyScorecard().rows(moment, FORMER)).isEmpty();
            assertThatThrownBy(() -> board.query().history().of("t", moment, FORMER))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void whoever_lost_it_finds_nothing_of_it_in_any_difference() {
        for (String view : board.query().views().names()) {
            assertThat(difference(view, FORMER)).as(view).doesNotContain("Kín", "kín");
        }
    }

    @Test
    void whoever_has_it_now_reads_all_of_its_past() {
        Moment then = board.asOf(whileWithTheFormer);
        assertThat(listed(then, PRESENT)).isEqualTo(1);
        assertThat(board.query().tasks().task(task("t"), then, PRESENT)).isPresent();
        assertThat(board.query().history().of("t", then, PRESENT)).hasSize(2);
        assertThat(difference("taskregister", PRESENT)).contains("Kín", "Càng kín");
    }

    @Test
    void a_merger_takes_the_right_along() {
        Viewer third = new Viewer(false, Set.of(agency("a3")));
        assertThat(listed(board.now(), third)).isZero();
        board.record(merged("a2", "a3", "2025-06-01"));
        assertThat(listed(board.now(), third)).isEqualTo(1);
        assertThat(listed(board.asOf(whileWithTheFormer), third)).isEqualTo(1);
    }

    private String difference(String view, Viewer viewer) {
        return board.query()
                .views()
                .difference(
                        view,
                        Optional.of(String.valueOf(whileWithTheFormer)),
                        Optional.empty(),
                        viewer)
                .toString();
    }

    private int listed(Moment moment, Viewer viewer) {
        return board.query()
                .tasks()
                .page(TaskFilter.ALL, TaskOrder.DEFAULT, Optional.empty(), 10, moment, viewer)
                .total();
    }
}

package vn.steerlog.query.taskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.query.Board;
import vn.steerlog.query.view.Viewer;

class OrderTest {
    private final Board board = new Board();

    /// Ids say nothing about the order in which a list had them.
    @BeforeEach
    void a_list_of_tasks_that_differ_in_nothing() {
        board.record(
                assigned("t2").titled("Báo cáo").event(),
                assigned("t9").titled("Báo cáo").event(),
                assigned("t1").titled("Báo cáo").event());
        board.record(assigned("t0").titled("Báo cáo").event());
    }

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_equal_stands_as_it_was_recorded_in_any_order(TaskOrder.By by) {
        assertThat(ids(new TaskOrder(by, false), 10)).containsExactly("t2", "t9", "t1", "t0");
        assertThat(ids(new TaskOrder(by, true), 10)).containsExactly("t0", "t1", "t9", "t2");
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        assertThat(ids(TaskOrder.DEFAULT, 1)).containsExactly("t2", "t9", "t1", "t0");
        assertThat(ids(TaskOrder.DEFAULT, 3)).containsExactly("t2", "t9", "t1", "t0");
    }

    private List<String> ids(TaskOrder order, int limit) {
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            TaskPage page =
                    board.query()
                            .tasks()
                            .page(
                                    TaskFilter.ALL,
                                    order,
                                    cursor,
                                    limit,
                                    board.now(),
                                    Viewer.EVERYTHING);
            page.tasks().forEach(entry -> found.add(entry.task().task().value()));
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }
}

package vn.steerlog.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.submitted;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.view.Viewer;

class WorklistTest {
    private final Board board = new Board("2025-06-01");

    @BeforeEach
    void submit() {
        for (String id : new String[] {"a", "b", "c"}) {
            board.record(assigned(id).to("s1").event());
        }
        board.record(assigned("hidden").to("s2").restricted().event());
        board.record(submitted("b", "2025-06-12"));
        board.record(submitted("a", "2025-06-10"));
        board.record(submitted("c", "2025-06-11"));
        board.record(submitted("hidden", "2025-06-13"));
        board.on("2025-06-20");
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_pile_counts_all_and_lists_the_newest_first() {
        Pile results = results(2, board.now(), Viewer.EVERYTHING);
        assertThat(results.count()).isEqualTo(4);
        assertThat(results.first())
                .extracting(item -> item.task().task().value())
                .containsExactly("hidden", "b");
    }

    @Test
    void what_a_viewer_may_not_see_is_neither_listed_nor_counted() {
        Pile results = results(5, board.now(), new Viewer(false, Set.of(agency("s1"))));
        assertThat(results.count()).isEqualTo(3);
        assertThat(results.first())
                .extracting(item -> item.task().task().value())
                .containsExactly("b", "c", "a");
    }

    @Test
    void the_past_knows_nothing_of_what_was_recorded_later() {
        Moment before = board.asOf(6);
        assertThat(results(5, before, Viewer.EVERYTHING).first())
                .extracting(item -> item.task().task().value())
                .containsExactly("b", "a");
    }

    private Pile results(int most, Moment moment, Viewer viewer) {
        Map<Waiting, Pile> piles =
                board.query()
                        .worklist()
                        .piles(List.of(Waiting.RESULT), _ -> true, most, moment, viewer);
        return Objects.requireNonNull(piles.get(Waiting.RESULT));
    }
}

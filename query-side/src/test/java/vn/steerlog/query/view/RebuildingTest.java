package vn.steerlog.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.query.Things.assigned;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moments;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.EffectiveOrder;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.HeapRowStores;

class RebuildingTest {
    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_rebuild_for_which_there_is_no_room_is_given_up_and_can_be_tried_again() {
        board.record(assigned("t").event());
        Folded<Greedy.Row> folded =
                new Folded<>(
                        new Greedy(),
                        new CommitReader(board.ledger(), board.codec()),
                        new HeapRowStores(),
                        new HeapParkingPlaces());
        Views views =
                new Views(
                        List.of(
                                new FoldedView<>(
                                        folded, new EffectiveOrder(folded.commits(), Board.ZONE))),
                        board.ledger(),
                        new Moments(board.ledger(), board.clock(), Board.ZONE),
                        Duration.ofSeconds(1));
        try (Rebuilding rebuilding = new Rebuilding(views, board.clock())) {
            for (int i = 0; i < 2; i++) {
                rebuilding.rebuild("greedy");
                await().untilAsserted(() ->
                        assertThat(rebuilding.progress("greedy").getFirst().state())
                                .isEqualTo(State.FAILED));
            }
        }
    }

    private static final class Greedy implements Projection<Greedy.Row> {
        record Row(int all) {}

        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public Class<Row> rowType() {
            return Row.class;
        }

        @Override
        public Touched touchedBy(DomainEvent event) {
            return Touched.row(event.subject());
        }

        @Override
        public Row apply(String key, @Nullable Row row, Seen seen) {
            throw new OutOfMemoryError("all of it");
        }
    }
}

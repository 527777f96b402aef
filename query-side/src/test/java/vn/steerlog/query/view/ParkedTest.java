package vn.steerlog.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.reported;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.ProblemKind;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.query.Board;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.projection.DecisionsApart;
import vn.steerlog.query.projection.DroppedEvent;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkedEvent;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.rows.mongo.MongoRowStores;
import vn.steerlog.query.taskregister.TaskRow;

@Tag("mongodb")
class ParkedTest {
    private static final String TASKS = "taskregister";

    private final Board board = new Board();

    enum Place {
        HEAP,
        MONGODB
    }

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_dropped_event_is_left_out_and_what_waited_behind_it_is_taken_in(Place place) {
        QuerySide side = side(place);
        poisoned(side);
        try (Rebuilding rebuilding = new Rebuilding(side.views(), board.clock())) {
            Parked parked = new Parked(side.views(), rebuilding, board.clock());
            List<ParkedEvent> before = parked(parked);
            assertThat(before).extracting(ParkedEvent::commit).containsExactly(2L, 3L);
            parked.drop(TASKS, before.getFirst().position(), "never happened", "acc-admin");
            await().until(() -> rebuilding.progress(TASKS).getFirst().state() == State.DONE);
            assertThat(parked(parked)).isEmpty();
            assertThat(parked.dropped())
                    .singleElement()
                    .satisfies(dropped -> {
                        assertThat(dropped.by()).isEqualTo("acc-admin");
                        assertThat(dropped.reason()).isEqualTo("never happened");
                        assertThat(dropped.commit()).isEqualTo(2);
                    });
            assertThat(task(side).lastReport().orElseThrow().percent()).isEqualTo(10);
        }
    }

    @Test
    void with_rows_on_the_heap_what_was_dropped_stays_so_after_a_restart_and_elsewhere() {
        MongoDatabase database = MongoForTests.freshDatabase();
        QuerySide first = onHeap(database);
        poisoned(first);
        try (Rebuilding rebuilding = new Rebuilding(first.views(), board.clock())) {
            Parked parked = new Parked(first.views(), rebuilding, board.clock());
            parked.drop(TASKS, parked(parked).getFirst().position(), "never happened", "acc-admin");
            await().until(() -> rebuilding.progress(TASKS).getFirst().state() == State.DONE);
        }
        QuerySide second = onHeap(database);
        second.foldToHead();
        try (Rebuilding rebuilding = new Rebuilding(second.views(), board.clock())) {
            Parked parked = new Parked(second.views(), rebuilding, board.clock());
            assertThat(parked(parked)).isEmpty();
            assertThat(parked.dropped())
                    .extracting(DroppedEvent::reason)
                    .containsExactly("never happened");
        }
        assertThat(task(second).lastReport().orElseThrow().percent()).isEqualTo(10);
    }

    private QuerySide onHeap(MongoDatabase database) {
        return board.querySide(
                new HeapRowStores(),
                new DecisionsApart(new HeapParkingPlaces(), new MongoParkingPlaces(database)));
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_still_cannot_be_taken_in_stays_parked_and_says_why(Place place) {
        QuerySide side = side(place);
        poisoned(side);
        try (Rebuilding rebuilding = new Rebuilding(side.views(), board.clock())) {
            Parked parked = new Parked(side.views(), rebuilding, board.clock());
            List<ParkedEvent> before = parked(parked);
            refused(
                    QueryProblem.STILL_NOT_TAKEN_IN,
                    () -> parked.tryAgain(TASKS, before.getFirst().position(), "acc-admin"));
            assertThat(parked(parked)).hasSize(2);
            assertThat(parked(parked).getFirst().cause().orElseThrow()).contains("TaskTeleported");
            assertThat(rebuilding.progress(TASKS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_only_waits_is_not_what_is_wrong(Place place) {
        QuerySide side = side(place);
        poisoned(side);
        try (Rebuilding rebuilding = new Rebuilding(side.views(), board.clock())) {
            Parked parked = new Parked(side.views(), rebuilding, board.clock());
            long waiting = parked(parked).getLast().position();
            refused(
                    QueryProblem.PARKED_BEHIND_ANOTHER,
                    () -> parked.tryAgain(TASKS, waiting, "acc-admin"));
            refused(
                    QueryProblem.PARKED_BEHIND_ANOTHER,
                    () -> parked.drop(TASKS, waiting, "no", "acc-admin"));
            refused(
                    QueryProblem.PARKED_EVENT_UNKNOWN,
                    () -> parked.drop(TASKS, 1, "no", "acc-admin"));
            assertThat(parked.dropped()).isEmpty();
        }
    }

    private static void refused(ProblemKind kind, Supplier<?> act) {
        assertThatThrownBy(act::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private void poisoned(QuerySide side) {
        board.append(List.of(board.draft(assigned("t1").event())));
        board.recordRaw("TaskTeleported", "Task", "t1", "{}");
        board.append(List.of(board.draft(reported("t1", "r1", 10, "2025-05-01"))));
        side.foldToHead();
    }

    private static List<ParkedEvent> parked(Parked parked) {
        return parked.parked().stream().filter(it -> it.projection().equals(TASKS)).toList();
    }

    private static TaskRow task(QuerySide side) {
        return side.tasks().view().folded().rows().row("t1", 3).orElseThrow();
    }

    private QuerySide side(Place place) {
        MongoDatabase database = MongoForTests.freshDatabase();
        RowStores rows =
                place == Place.HEAP
                        ? new HeapRowStores()
                        : new MongoRowStores(database, board.clock());
        ParkingPlaces parking =
                place == Place.HEAP ? new HeapParkingPlaces() : new MongoParkingPlaces(database);
        return board.querySide(rows, parking);
    }
}

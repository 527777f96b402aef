package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.query.Things.assigned;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.axon.LedgerMessageSource;
import vn.steerlog.ledger.mongo.Gate;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.rows.RowsUnavailable;
import vn.steerlog.query.rows.mongo.MongoRowStores;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;

/// MongoDB goes away while the query side runs, others record further, and it comes back.
@Tag("mongodb")
class MongoAwayTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final MongoLedgerSettings SETTINGS =
            new MongoLedgerSettings(Duration.ofMillis(10), Duration.ofMillis(300));

    private final Board drafts = new Board();
    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final Gate gate = new Gate();
    private final MongoClient client = MongoClients.create(gate.settings());
    private final MongoDatabase behindGate = client.getDatabase(database.getName());
    private final Ledger elsewhere = open(database);
    private final Ledger ledger = open(behindGate);
    private final List<Following> running = new ArrayList<>();

    @AfterEach
    void close() {
        gate.open();
        running.forEach(Following::stop);
        ledger.close();
        elsewhere.close();
        client.close();
        gate.close();
        drafts.close();
    }

    @Test
    void rows_on_the_heap_serve_on_say_how_old_they_are_and_recover() {
        record(assigned("t1").event());
        QuerySide side =
                started(new HeapRowStores(), new HeapParkingPlaces(), new InMemoryTokenStore());
        assertThat(side.views().staleSince()).isEmpty();
        Instant before = Instant.now();
        gate.shut();
        long further = record(assigned("t2").event());
        await().atMost(SOON).until(() -> side.views().staleSince().isPresent());
        assertThat(side.views().staleSince().orElseThrow())
                .isBetween(before.minusSeconds(2), Instant.now());
        assertThat(tasks(side)).isEqualTo(1);
        assertThat(side.views().moment(Optional.empty(), OptionalLong.empty(), all(side)).commit())
                .isEqualTo(further - 1);
        gate.open();
        await().atMost(SOON).until(() -> tasks(side) == 2);
        await().atMost(SOON).until(() -> side.views().staleSince().isEmpty());
    }

    @Test
    void rows_in_mongodb_are_unavailable_and_recover() {
        record(assigned("t1").event());
        QuerySide side =
                started(
                        new MongoRowStores(behindGate, Clock.systemUTC()),
                        new MongoParkingPlaces(behindGate),
                        RowsInMongo.tokens(behindGate, Duration.ofSeconds(2)));
        assertThat(tasks(side)).isEqualTo(1);
        gate.shut();
        record(assigned("t2").event());
        assertThatThrownBy(() -> tasks(side)).isInstanceOf(RowsUnavailable.class);
        assertThatThrownBy(() -> ledger.headAt(Instant.now()))
                .isInstanceOf(LedgerException.Unavailable.class);
        gate.open();
        await().atMost(SOON).ignoreException(RowsUnavailable.class).until(() -> tasks(side) == 2);
        assertThat(side.views().parked("taskregister")).isEmpty();
    }

    @Test
    void a_rebuild_waits_for_mongodb_and_goes_on_by_itself() {
        for (int i = 1; i <= 20; i++) {
            record(assigned("t" + i).event());
        }
        QuerySide side =
                started(
                        new MongoRowStores(behindGate, Clock.systemUTC()),
                        new MongoParkingPlaces(behindGate),
                        RowsInMongo.tokens(behindGate, Duration.ofSeconds(2)));
        assertThat(tasks(side)).isEqualTo(20);
        try (Rebuilding rebuilding =
                new Rebuilding(side.views(), Clock.systemUTC(), Duration.ofMillis(50))) {
            gate.shut();
            rebuilding.rebuild("taskregister");
            await().atMost(SOON).until(() -> states(rebuilding).contains(State.WAITING));
            gate.open();
            await().atMost(SOON).until(() -> Set.of(State.DONE).equals(states(rebuilding)));
        }
        await().atMost(SOON).ignoreException(RowsUnavailable.class).until(() -> tasks(side) == 20);
    }

    private static Set<State> states(Rebuilding rebuilding) {
        return rebuilding.progress("taskregister").stream()
                .map(Rebuild.Progress::state)
                .collect(Collectors.toSet());
    }

    private QuerySide started(RowStores rows, ParkingPlaces parking, TokenStore tokens) {
        await().atMost(SOON).until(() -> ledger.head() == elsewhere.head());
        QuerySide side =
                new QuerySide(
                        ledger,
                        drafts.codec(),
                        Clock.systemUTC(),
                        Board.ZONE,
                        rows,
                        parking,
                        Duration.ofSeconds(1));
        Following following =
                new Following(
                        side,
                        () ->
                                new LiveTail(
                                        side.views().projections(),
                                        new LedgerMessageSource(ledger, drafts.codec()),
                                        ledger,
                                        tokens));
        running.add(following);
        following.start();
        return side;
    }

    private static int tasks(QuerySide side) {
        Moment now = side.views().moment(Optional.empty(), OptionalLong.empty(), all(side));
        return side.tasks().view().rows(now, Viewer.EVERYTHING).size();
    }

    private static List<View<?>> all(QuerySide side) {
        List<View<?>> all = new ArrayList<>();
        side.views().names().forEach(name -> all.add(side.views().named(name)));
        return all;
    }

    private long record(DomainEvent event) {
        return elsewhere
                .append(
                        new CommitDraft(
                                "tester",
                                "cause-" + event.subject().value(),
                                List.of(drafts.draft(event)),
                                List.of()))
                .join()
                .commit();
    }

    private static Ledger open(MongoDatabase where) {
        return Ledger.open(MongoLedgerStore.open(where, SETTINGS), Clock.systemUTC());
    }
}

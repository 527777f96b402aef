package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.process.Java;
import vn.steerlog.query.Board;
import vn.steerlog.query.RandomHistory;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.mongo.MongoRowStores;
import vn.steerlog.query.taskregister.TaskProjection;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Digest;

/// A real process is killed (kill -9) three times while it rebuilds rows in MongoDB, once a part of
/// the new rows is kept: what served goes on serving with the same digest, whoever opens it next
/// finds it, and a rebuild that is let through ends with that digest too. Prints how many died
/// half-way. On the heap there is nothing to be found half-way: rows are folded at every start.
class KilledRebuildTest {
    private static final int KILLS = 3;
    private static final int COMMITS = 3_000;

    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final Clock clock = Clock.systemUTC();
    private final Ledger ledger = Ledger.open(MongoForTests.store(database), clock);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void what_served_goes_on_serving_the_same_rows() throws Exception {
        record();
        Folded<TaskRow> heap = folded(new HeapRowStores(), new HeapParkingPlaces());
        heap.foldUpTo(COMMITS);
        Digest expected = digest(heap);
        inMongo().foldUpTo(COMMITS);
        assertThat(digest(inMongo())).isEqualTo(expected);
        int halfWay = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            halfWay += killDuringRebuild();
            assertThat(digest(inMongo())).isEqualTo(expected);
        }
        assertThat(halfWay).isPositive();
        Folded<TaskRow> after = inMongo();
        String before = after.rows().name();
        after.rebuild(new Rebuild(after.name(), clock.instant()));
        assertThat(inMongo().rows().name()).isNotEqualTo(before);
        assertThat(digest(inMongo())).isEqualTo(expected);
        System.out.printf(
                "rebuild: %d times kill -9, %d of them half-way through %d commits; %d rows, lost"
                        + " 0, duplicated 0%n",
                KILLS, halfWay, COMMITS, expected.rows());
    }

    /// @return 1 when it died before the rows were complete
    private int killDuringRebuild() throws Exception {
        Set<String> known = halfBuilt();
        Process process =
                Java.start(RebuildingProcess.class, MongoForTests.uri(), database.getName());
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !known.containsAll(halfBuilt()));
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        return known.containsAll(halfBuilt()) ? 0 : 1;
    }

    /// The stores that have taken in a part of the ledger and serve nobody.
    private Set<String> halfBuilt() {
        Set<String> names = new HashSet<>();
        database.getCollection("row-stores")
                .find()
                .forEach(store -> {
                    long applied = store.getLong("applied");
                    if (applied > 0 && applied < COMMITS) {
                        names.add(store.getString("_id"));
                    }
                });
        database.getCollection("row-views")
                .find()
                .map((Document view) -> view.getString("store"))
                .forEach(names::remove);
        return names;
    }

    private void record() {
        try (Board board = new Board()) {
            RandomHistory history = new RandomHistory(13);
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            for (int i = 0; i < COMMITS; i++) {
                answers.add(
                        ledger.append(
                                new CommitDraft(
                                        "tester",
                                        "cause-" + i,
                                        history.next().stream().map(board::draft).toList(),
                                        List.of())));
            }
            answers.forEach(CompletableFuture::join);
        }
        assertThat(ledger.head()).isEqualTo(COMMITS);
    }

    private Folded<TaskRow> inMongo() {
        return folded(new MongoRowStores(database, clock), new MongoParkingPlaces(database));
    }

    private Folded<TaskRow> folded(RowStores rows, ParkingPlaces parking) {
        return new Folded<>(
                new TaskProjection(),
                new CommitReader(ledger, new EventCodec(EventCatalogue.STEERLOG)),
                rows,
                parking);
    }

    private Digest digest(Folded<TaskRow> folded) {
        assertThat(folded.applied()).isEqualTo(COMMITS);
        Map<String, TaskRow> rows = new HashMap<>();
        folded.rows().each(COMMITS, rows::put);
        return Digest.of(folded.name(), new Moment(COMMITS, LocalDate.EPOCH, false), rows);
    }
}

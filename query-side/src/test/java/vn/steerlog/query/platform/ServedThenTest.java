package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.SettableClock;
import vn.steerlog.ledger.axon.LedgerMessageSource;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.catalogue.OlderShapes;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.query.Board;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.mongo.MongoRowStores;

/// Any view as of any moment is the one that was served then. Over three lives of a process a
/// random history is recorded, and with it the digests of what every view served live, of the
/// present and of moments of both clocks. They are found again after each restart, by refolding
/// from nothing and so far and no further, by a rebuild, and by a later release to which part of
/// the events have older shapes. The seed is in the message of a failure.
@Tag("mongodb")
class ServedThenTest {
    private static final int LIVES = 3;
    private static final int COMMITS_A_LIFE = 30;

    @TempDir private Path then;
    @TempDir private Path found;

    private final SettableClock clock = new SettableClock("2025-06-01T05:00:00Z");
    private final MongoDatabase database = MongoForTests.freshDatabase();

    enum Rows {
        ON_THE_HEAP,
        IN_MONGODB
    }

    @ParameterizedTest(name = "rows {0}, seed {1}")
    @CsvSource({"ON_THE_HEAP, 1", "ON_THE_HEAP, 2", "IN_MONGODB, 3", "IN_MONGODB, 4"})
    void what_was_served_live_is_found_again(Rows rows, long seed) {
        Served served = new Served(seed);
        Chronicle chronicle = new Chronicle(seed, clock);
        for (int life = 1; life <= LIVES; life++) {
            live(rows, seed + life, chronicle, served);
        }
        assertThat(chronicle.olderOnes()).isGreaterThan(10);
        isFoundAgain(then, EventCatalogue.STEERLOG, "refolded", served);
        isFoundAgain(found, OlderShapes.CATALOGUE, "upcast", served);
        System.out.printf(
                "rows %s, seed %d: %d digests of %d commits found again; %d events were stored in"
                        + " older shapes%n",
                rows, seed, served.digests(), served.commits().size(), chronicle.olderOnes());
    }

    private void live(Rows rows, long seed, Chronicle chronicle, Served served) {
        Random random = new Random(seed);
        try (Ledger ledger = open(then);
                Ledger later = open(found)) {
            EventCodec codec = new EventCodec(EventCatalogue.STEERLOG);
            QuerySide side =
                    rows == Rows.IN_MONGODB
                            ? inMongo(ledger, codec, database)
                            : onHeap(ledger, codec);
            LiveTail tail = tail(side, ledger, codec, rows);
            Following following = new Following(side, () -> tail);
            following.start();
            try {
                served.isFoundAgainBy(side, "after a restart");
                for (int i = 0; i < COMMITS_A_LIFE; i++) {
                    clock.move(Duration.ofHours(random.nextInt(60)));
                    Chronicle.Page page = chronicle.next();
                    long commit = ledger.append(page.then()).join().commit();
                    later.append(page.found()).join();
                    if (random.nextInt(8) == 0) {
                        served.note(side, commit);
                    }
                }
                assertNothingParked(side);
            } finally {
                following.stop();
            }
        }
    }

    private void isFoundAgain(Path folder, EventCatalogue release, String how, Served served) {
        EventCodec codec = new EventCodec(release);
        try (Ledger ledger = open(folder)) {
            QuerySide heap = onHeap(ledger, codec);
            heap.foldToHead();
            assertNothingParked(heap);
            served.isFoundAgainBy(heap, how + " on the heap");
            QuerySide mongo = inMongo(ledger, codec, MongoForTests.freshDatabase());
            mongo.foldToHead();
            served.isFoundAgainBy(mongo, how + " in MongoDB");
            mongo.views()
                    .projections()
                    .forEach(folded -> folded.rebuild(new Rebuild(folded.name(), clock.instant())));
            served.isFoundAgainBy(mongo, how + " and rebuilt in MongoDB");
            QuerySide soFar = onHeap(ledger, codec);
            for (long commit : served.commits()) {
                soFar.views().projections().forEach(folded -> folded.foldUpTo(commit));
                served.isFoundAgainBy(soFar, commit, how + " so far and no further");
            }
        }
    }

    private static void assertNothingParked(QuerySide side) {
        assertThat(side.views().projections())
                .allSatisfy(folded -> assertThat(folded.parked()).isEmpty());
    }

    private Ledger open(Path folder) {
        return Ledger.open(SegmentFileStore.open(folder), clock);
    }

    private QuerySide onHeap(Ledger ledger, EventCodec codec) {
        return new QuerySide(
                ledger,
                codec,
                clock,
                Board.ZONE,
                new HeapRowStores(),
                new HeapParkingPlaces(),
                Duration.ofSeconds(30));
    }

    private QuerySide inMongo(Ledger ledger, EventCodec codec, MongoDatabase where) {
        return new QuerySide(
                ledger,
                codec,
                clock,
                Board.ZONE,
                new MongoRowStores(where, clock),
                new MongoParkingPlaces(where),
                Duration.ofSeconds(30));
    }

    private LiveTail tail(QuerySide side, Ledger ledger, EventCodec codec, Rows rows) {
        TokenStore tokens =
                rows == Rows.IN_MONGODB
                        ? RowsInMongo.tokens(database, Duration.ofSeconds(2))
                        : new InMemoryTokenStore();
        return new LiveTail(
                side.views().projections(), new LedgerMessageSource(ledger, codec), ledger, tokens);
    }
}

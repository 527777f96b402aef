package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.standalone.applications.RunningApplication.Answer;

/// A query side with its rows in MongoDB is killed (kill -9) twice while it rebuilds a view, each
/// time held half-way: it has kept a part of the new rows, has sent a further part, and MongoDB
/// does not take it in. The old rows serve throughout with the digests that they had, now and as of
/// the past; the rebuild begins again by itself with each start, and what it ends with has the same
/// digests. A start after that has nothing left to do.
@Tag("applications")
@SuppressWarnings("NullAway.Init")
class KilledRebuildTest {
    private static final int KILLS = 2;
    private static final int AGENCIES = 200;
    private static final int COMMITS = 5_000;
    private static final int IN_FLIGHT = 200;
    private static final List<Integer> MOMENTS = List.of(100, 1_024, 2_500, COMMITS);

    /// The rows of a view are kept after every 1,024 commits, by two to four writes.
    private static final int PASSED = 5;

    private static final String URI = "--spring.mongodb.uri=";
    private static final String REBUILDS = "/api/v1/views/agencies/rebuilds";

    @TempDir private Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final EventCodec codec = new EventCodec(EventCatalogue.STEERLOG);
    private MongoClient client;
    private MongoDatabase database;
    private Valve valve;
    private String[] direct;
    private String[] throughValve;

    @BeforeEach
    void start() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        int port = server.bind().getPort();
        valve = new Valve(port);
        direct = People.options(folder, port);
        List<String> options = new ArrayList<>(List.of(direct));
        options.replaceAll(option -> option.startsWith(URI) ? patient(valve.port()) : option);
        options.add("--steerlog.rows=mongodb");
        throughValve = options.toArray(String[]::new);
        client = MongoClients.create("mongodb://127.0.0.1:" + port);
        database = client.getDatabase("steerlog");
    }

    /// So that what is held back is not given up before the process is killed.
    private static String patient(int port) {
        return URI + "mongodb://127.0.0.1:" + port + "/steerlog?socketTimeoutMS=600000";
    }

    @AfterEach
    void stop() {
        Awaitility.reset();
        valve.close();
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_rebuild_that_is_killed_half_way_begins_again_by_itself_and_ends_equal() {
        record();
        String secretary = secretary();
        List<JsonNode> served;
        String first;
        try (RunningApplication query = query()) {
            served = digests(query, secretary);
            first = serving();
            valve.hold("rows.agencies-", PASSED);
            Answer begun = query.post(REBUILDS, secretary, "{}");
            assertThat(begun.status()).as("%s", begun).isEqualTo(202);
            assertServesWhileHeldHalfWay(query, secretary, served);
        }
        for (int kill = 1; kill < KILLS; kill++) {
            valve.release();
            valve.hold("rows.agencies-", PASSED);
            try (RunningApplication query = query()) {
                assertServesWhileHeldHalfWay(query, secretary, served);
                assertThat(serving()).isEqualTo(first);
            }
        }
        valve.release();
        try (RunningApplication query = query()) {
            await().until(() -> state(query, secretary).equals("DONE"));
            assertThat(serving()).isNotEqualTo(first);
            assertThat(digests(query, secretary)).isEqualTo(served);
        }
        try (RunningApplication query = query()) {
            assertThat(state(query, secretary)).isEqualTo("NONE");
            assertThat(digests(query, secretary)).isEqualTo(served);
        }
        System.out.printf(
                "rebuild over %d commits: %d times kill -9, each half-way; %d digests of what was"
                        + " served, different afterwards 0%n",
                COMMITS, KILLS, served.size());
    }

    private void assertServesWhileHeldHalfWay(
            RunningApplication query, String secretary, List<JsonNode> served) {
        await().until(valve::isHolding);
        JsonNode progress = progress(query, secretary).orElseThrow();
        assertThat(progress.get("state").asString()).isEqualTo("RUNNING");
        List<Long> halfBuilt = new ArrayList<>();
        database.getCollection("row-stores")
                .find(Filters.and(Filters.regex("_id", "^agencies-"), Filters.gt("applied", 0L)))
                .forEach(store -> halfBuilt.add(store.getLong("applied")));
        assertThat(halfBuilt).as("applied, of all stores").anyMatch(it -> it > 0 && it < COMMITS);
        assertThat(digests(query, secretary)).isEqualTo(served);
    }

    private RunningApplication query() {
        return RunningApplication.start("query-side", folder, throughValve);
    }

    private String secretary() {
        try (RunningApplication command =
                RunningApplication.start("command-side", folder, direct)) {
            return People.secretary(People.administrator(command), command, command);
        }
    }

    private static Optional<JsonNode> progress(RunningApplication query, String who) {
        JsonNode items = query.get(REBUILDS, who).body().get("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    private static String state(RunningApplication query, String who) {
        return progress(query, who).map(it -> it.get("state").asString()).orElse("NONE");
    }

    /// The store that serves the agencies.
    private String serving() {
        var view =
                database.getCollection("row-views")
                        .find(Filters.regex("_id", "^agencies/"))
                        .first();
        return Objects.requireNonNull(view).getString("store");
    }

    private static List<JsonNode> digests(RunningApplication query, String who) {
        List<JsonNode> digests = new ArrayList<>();
        for (int commit : MOMENTS) {
            String path = "/api/v1/views/agencies/digest?asOf=" + commit;
            Answer answer = query.get(path, who);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            digests.add(answer.body());
        }
        return digests;
    }

    private void record() {
        Clock clock = Clock.systemUTC();
        Queue<CompletableFuture<?>> waiting = new ArrayDeque<>();
        try (Ledger ledger =
                Ledger.open(MongoLedgerStore.open(database, MongoLedgerSettings.DEFAULT), clock)) {
            for (int i = 0; i < COMMITS; i++) {
                if (waiting.size() == IN_FLIGHT) {
                    waiting.remove().join();
                }
                AgencyId agency = new AgencyId("agency-" + i % AGENCIES);
                AgencyEvent event = i < AGENCIES ? registered(agency) : renamed(agency, i);
                List<EventDraft> events = List.of(draft(event, i, clock));
                waiting.add(
                        ledger.append(new CommitDraft("tester", "cause-" + i, events, List.of())));
            }
            waiting.forEach(CompletableFuture::join);
            assertThat(ledger.head()).isEqualTo(COMMITS);
        }
    }

    private EventDraft draft(AgencyEvent event, int number, Clock clock) {
        return new EventDraft(
                "event-" + number,
                EventCatalogue.STEERLOG.of(event.getClass()).name(),
                1,
                Optional.of(new Place("Agency", event.agency().value(), number / AGENCIES)),
                clock.instant(),
                "{}".getBytes(StandardCharsets.UTF_8),
                codec.encode(event));
    }

    private static AgencyRegistered registered(AgencyId agency) {
        return new AgencyRegistered(
                agency,
                "Sở " + agency.value(),
                Optional.empty(),
                AgencyKind.PARTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AgencyRenamed renamed(AgencyId agency, int number) {
        return new AgencyRenamed(
                agency, "Tên thứ " + number, LocalDate.of(2025, 6, 1), Optional.empty());
    }
}

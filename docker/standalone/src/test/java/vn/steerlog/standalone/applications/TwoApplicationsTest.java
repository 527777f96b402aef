package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.standalone.applications.RunningApplication.Answer;

/// Two command sides and two query sides over one server that speaks MongoDB's protocol.
@Tag("applications")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class TwoApplicationsTest {
    @TempDir static Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final RunningApplication[] commands = new RunningApplication[2];
    private final RunningApplication[] queries = new RunningApplication[2];
    private Cable cable;
    private String[] options;
    private String secretary;

    @BeforeAll
    void start() throws Exception {
        cable = new Cable(server.bind().getPort());
        options = People.options(folder, cable.port());
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> commands[0] = command()),
                        CompletableFuture.runAsync(() -> commands[1] = command()))
                .join();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> queries[0] = query()),
                        CompletableFuture.runAsync(() -> queries[1] = query()))
                .join();
        secretary = People.secretary(People.administrator(commands[0]), commands[0], commands[1]);
    }

    @AfterAll
    void stop() {
        Awaitility.reset();
        Stream.concat(Stream.of(commands), Stream.of(queries))
                .filter(Objects::nonNull)
                .forEach(RunningApplication::close);
        cable.close();
        server.shutdownNow();
    }

    private RunningApplication command() {
        return RunningApplication.start("command-side", folder, options);
    }

    private RunningApplication query() {
        return RunningApplication.start("query-side", folder, options);
    }

    private Answer register(int side, String key, String name) {
        return commands[side].post(
                "/api/v1/agencies",
                secretary,
                "{\"name\": \"%s\"}".formatted(name),
                "Idempotency-Key",
                key);
    }

    @Test
    void what_either_command_side_records_is_read_at_either_query_side_at_once() {
        for (int i = 0; i < 8; i++) {
            Answer made = register(i % 2, "read-" + i, "Sở số " + i);
            assertThat(made.status()).as("%s", made).isEqualTo(201);
            Answer seen =
                    queries[i / 2 % 2].get(
                            "/api/v1/agencies/" + made.text("/id") + "?after=" + made.commit(),
                            secretary);
            assertThat(seen.status()).as("%s", seen).isEqualTo(200);
            Answer again = register((i + 1) % 2, "read-" + i, "Sở số " + i);
            assertThat(again.commit()).isEqualTo(made.commit());
        }
        Answer reused = register(0, "read-0", "Sở khác");
        assertThat(reused.status()).isEqualTo(422);
        assertWhole();
    }

    @Test
    void a_person_is_read_and_erased_wherever_it_was_recorded() {
        String body = "{\"name\": \"Đỗ Thị Ánh\"}";
        Answer made =
                commands[0].post("/api/v1/persons", secretary, body, "Idempotency-Key", "person");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        Answer again =
                commands[1].post("/api/v1/persons", secretary, body, "Idempotency-Key", "person");
        assertThat(again.commit()).isEqualTo(made.commit());
        assertThat(persons(0, made.commit())).contains("Đỗ Thị Ánh");
        assertThat(persons(1, made.commit())).contains("Đỗ Thị Ánh");
        Answer erased =
                commands[1].post(
                        "/api/v1/persons/" + made.text("/id") + "/erasure",
                        secretary,
                        "{\"reason\": \"Theo yêu cầu\"}");
        assertThat(erased.status()).as("%s", erased).isEqualTo(201);
        assertThat(persons(0, erased.commit())).contains("đã xóa").doesNotContain("Ánh");
        assertThat(persons(1, erased.commit())).contains("đã xóa").doesNotContain("Ánh");
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + cable.port())) {
            var keys = client.getDatabase("steerlog_keys").getCollection("person-keys");
            assertThat(keys.countDocuments()).as("the form is left").isEqualTo(1);
        }
    }

    private String persons(int side, long after) {
        return queries[side].get("/api/v1/persons?after=" + after, secretary).body().toString();
    }

    @Test
    void what_one_query_side_signs_the_other_knows_and_has_signed_alike() {
        Answer made = register(0, "signed", "Sở được niêm phong");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        queries[0].get("/api/v1/agencies?after=" + made.commit(), secretary);
        Answer signed = queries[0].post("/api/v1/checkpoints", secretary, "{}");
        assertThat(signed.status()).as("%s", signed).isEqualTo(200);
        String path = "/api/v1/checkpoints/" + signed.body().path("size").asLong();
        assertThat(queries[1].get(path, secretary).text("/note")).isEqualTo(signed.text("/note"));
        Answer again = queries[1].post("/api/v1/checkpoints", secretary, "{}");
        assertThat(again.body().path("size").asLong())
                .isGreaterThanOrEqualTo(signed.body().path("size").asLong());
        for (RunningApplication query : queries) {
            assertThat(query.get("/actuator/health/readiness", "").status()).isEqualTo(200);
        }
    }

    @Test
    void whoever_is_killed_nothing_is_lost_and_nothing_is_there_twice() throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        Semaphore turns = new Semaphore(0);
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            int number = sender;
            senders.add(Thread.ofVirtual().start(() -> keepSending(number, turns, acknowledged)));
        }
        for (int side = 0; side < 2; side++) {
            int before = acknowledged.size();
            turns.release(2 * 40);
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > before + 10);
            commands[side].kill();
            queries[side].kill();
            commands[side] = command();
            queries[side] = query();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(acknowledged).hasSize(4 * 40);
        long head = assertWhole();
        for (RunningApplication query : queries) {
            for (String id : acknowledged.keySet()) {
                Answer seen = query.get("/api/v1/agencies/" + id + "?after=" + head, secretary);
                assertThat(seen.status()).as("%s", seen).isEqualTo(200);
            }
        }
    }

    /// @param turns one for each request, so that there are some left for each kill
    private void keepSending(int sender, Semaphore turns, Map<String, Long> acknowledged) {
        for (int i = 0; i < 40; i++) {
            turns.acquireUninterruptibly();
            String name = "Phòng " + sender + "-" + i;
            for (int attempt = 0; ; attempt++) {
                try {
                    Answer answer = register((sender + attempt) % 2, name.replace(" ", ""), name);
                    if (answer.status() == 201) {
                        acknowledged.put(answer.text("/id"), answer.commit());
                        break;
                    }
                    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
                } catch (UncheckedIOException killed) {
                    // the same request goes to the other one
                }
            }
        }
    }

    @Test
    void while_mongodb_is_away_commands_are_refused_and_views_serve_and_both_recover()
            throws IOException {
        Answer before = register(0, "away-before", "Sở trước khi mất mạng");
        String shown = "/api/v1/agencies/" + before.text("/id");
        for (RunningApplication query : queries) {
            assertThat(query.get(shown + "?after=" + before.commit(), secretary).status())
                    .isEqualTo(200);
        }
        cable.cut();
        try {
            refusedAndServed(shown);
        } finally {
            cable.mend();
        }
        for (int i = 0; i < 2; i++) {
            int side = i;
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            register(side, "away-" + side, "Sở khi mất mạng " + side).status()
                                    == 201);
            Answer made = register(side, "away-" + side, "Sở khi mất mạng " + side);
            String path = "/api/v1/agencies/" + made.text("/id") + "?after=" + made.commit();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> queries[side].get(path, secretary).status() == 200);
        }
        assertWhole();
    }

    private void refusedAndServed(String shown) {
        for (int i = 0; i < 2; i++) {
            Answer refused = register(i, "away-" + i, "Sở khi mất mạng " + i);
            assertThat(refused.status()).as("%s", refused).isEqualTo(503);
            assertThat(refused.text("/code")).isIn("unavailable", "outcome-unknown");
            assertThat(refused.retryAfter()).isNotEmpty();
            RunningApplication query = queries[i];
            assertThat(query.get(shown, secretary).status()).isEqualTo(200);
            await().until(() -> query.page("/agencies", secretary).contains("id=\"stale\""));
        }
    }

    @Test
    void asked_to_stop_under_load_they_are_gone_within_ten_seconds_and_keep_their_word()
            throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        Queue<Integer> sentAway = new ConcurrentLinkedQueue<>();
        RunningApplication stopping = commands[0];
        Thread load =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                for (int i = 0; ; i++) {
                                    String name = "Ban " + i;
                                    Answer answer = register(0, "stop-" + i, name);
                                    if (answer.status() == 201) {
                                        acknowledged.put(answer.text("/id"), answer.commit());
                                    } else if (answer.text("/code").equals("unavailable")) {
                                        sentAway.add(i);
                                    }
                                }
                            } catch (UncheckedIOException stopped) {
                                // as it should be
                            }
                        });
        await().until(() -> acknowledged.size() > 5);
        var stream =
                HttpClient.newHttpClient()
                        .send(
                                queries[0]
                                        .request("/events", secretary)
                                        .setHeader("Accept", "text/event-stream")
                                        .GET()
                                        .build(),
                                BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        for (RunningApplication one : List.of(stopping, queries[0])) {
            one.process().destroy();
            assertThat(one.process().waitFor(10, TimeUnit.SECONDS)).as(one.log()).isTrue();
        }
        load.join();
        commands[0] = command();
        queries[0] = query();
        for (int i : sentAway) {
            Answer again = register(0, "stop-" + i, "Ban " + i);
            assertThat(again.text("/replayed")).as("was told: not recorded").isEqualTo("false");
        }
        long head = assertWhole();
        for (String id : acknowledged.keySet()) {
            assertThat(
                            queries[0]
                                    .get("/api/v1/agencies/" + id + "?after=" + head, secretary)
                                    .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void no_log_holds_a_secret() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                assertThat(Files.readString(log))
                        .doesNotContain(
                                People.FIRST_PASSWORD,
                                People.PASSWORD,
                                People.SCRAPE_TOKEN,
                                "c3RlZXJ");
            }
        }
    }

    /// The chain is whole, and no request of this test is recorded twice.
    ///
    /// @return the number of the last commit
    private long assertWhole() {
        try (MongoClient client =
                        MongoClients.create(
                                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
                Ledger ledger =
                        Ledger.open(
                                MongoLedgerStore.open(
                                        client.getDatabase("steerlog"),
                                        MongoLedgerSettings.DEFAULT),
                                Clock.systemUTC());
                Stream<Commit> commits = ledger.commits(1)) {
            Head head = Head.NONE;
            Map<String, Long> causes = new HashMap<>();
            for (Commit commit : (Iterable<Commit>) commits::iterator) {
                head = head.next(commit);
                assertThat(causes.put(commit.cause(), commit.number())).isNull();
            }
            return head.number();
        }
    }
}

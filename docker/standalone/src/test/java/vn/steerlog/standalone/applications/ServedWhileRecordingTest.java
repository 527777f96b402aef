package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.standalone.applications.RunningApplication.Answer;

/// While random commands run through HTTP, two query sides are asked for the digests of every view
/// as of what was just recorded: one has its rows on the heap, the other in MongoDB. Both give the
/// same, and give the same again for each of these moments when all is recorded, after kill -9, and
/// when every view was rebuilt; and the same bytes of reports and registers.
@Tag("applications")
@SuppressWarnings("NullAway.Init")
class ServedWhileRecordingTest {
    private static final long SEED = 20_251_117;
    private static final int COMMANDS = 120;
    private static final int ASKED_EVERY = 10;

    @TempDir private Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final NavigableMap<Long, List<JsonNode>> served = new TreeMap<>();
    private String[] options;
    private RunningApplication command;
    private RunningApplication heap;
    private RunningApplication mongo;
    private String administrator;
    private String secretary;

    @BeforeEach
    void start() throws IOException {
        options = People.options(folder, server.bind().getPort());
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        CompletableFuture<Void> commands =
                CompletableFuture.runAsync(
                        () -> command = RunningApplication.start("command-side", folder, options));
        startQueries();
        commands.join();
        administrator = People.administrator(command);
        secretary = People.secretary(administrator, command, command);
    }

    private void startQueries() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> heap = query("heap")),
                        CompletableFuture.runAsync(() -> mongo = query("mongodb")))
                .join();
    }

    @AfterEach
    void stop() {
        Awaitility.reset();
        command.close();
        heap.close();
        mongo.close();
        server.shutdownNow();
    }

    private RunningApplication query(String rows) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--steerlog.rows=" + rows);
        return RunningApplication.start("query-side", folder, all.toArray(String[]::new));
    }

    @Test
    void what_was_served_while_commands_ran_is_served_again() {
        RandomRequests requests = new RandomRequests(command, secretary, SEED);
        for (int i = 1; i <= COMMANDS; i++) {
            boolean asked = i % ASKED_EVERY == 0;
            requests.send()
                    .ifPresent(commit -> {
                        if (asked || served.isEmpty()) {
                            served.put(commit, digests(heap, commit));
                            assertThat(digests(mongo, commit)).isEqualTo(served.get(commit));
                        }
                    });
        }
        assertThat(requests.refused()).isBetween(1, COMMANDS / 2);
        assertThat(served).hasSizeGreaterThan(COMMANDS / ASKED_EVERY / 2);
        assertServedAgain("when all is recorded");
        heap.kill();
        mongo.kill();
        startQueries();
        assertServedAgain("after kill -9");
        bothAtOnce(this::rebuild);
        assertServedAgain("after a rebuild");
        assertSameBytes();
    }

    private void assertSameBytes() {
        for (long commit : List.of(served.firstKey(), served.lastKey())) {
            for (String path :
                    List.of(
                            "/api/v1/reports/periodic?period=2026&format=DOCX",
                            "/api/v1/reports/periodic?period=2026&format=PDF",
                            "/api/v1/reports/periodic?period=2026&format=XLSX",
                            "/tasks?format=XLSX",
                            "/tasks?format=CSV",
                            "/decisions?format=XLSX",
                            "/agencies?format=CSV",
                            "/targets?format=XLSX")) {
                String asOf = path + "&asOf=" + commit;
                assertThat(mongo.download(asOf, secretary))
                        .as(asOf)
                        .isNotEmpty()
                        .isEqualTo(heap.download(asOf, secretary));
            }
        }
    }

    private void assertServedAgain(String when) {
        bothAtOnce(query ->
                served.forEach((commit, digests) ->
                        assertThat(digests(query, commit))
                                .as("seed %d, commit %d, %s", SEED, commit, when)
                                .isEqualTo(digests)));
    }

    private void bothAtOnce(Consumer<RunningApplication> check) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> check.accept(heap)),
                        CompletableFuture.runAsync(() -> check.accept(mongo)))
                .join();
    }

    private void rebuild(RunningApplication query) {
        for (String view : views(query)) {
            String path = "/api/v1/views/" + view + "/rebuilds";
            assertThat(query.post(path, administrator, "{}").status()).isEqualTo(202);
            await().until(() -> areDone(query.get(path, secretary).body().get("items")));
        }
    }

    private static boolean areDone(JsonNode rebuilds) {
        return rebuilds.valueStream()
                .allMatch(rebuild -> rebuild.get("state").asString().equals("DONE"));
    }

    private List<String> views(RunningApplication query) {
        return query.get("/api/v1/views", secretary)
                .body()
                .get("items")
                .valueStream()
                .map(view -> view.get("name").asString())
                .toList();
    }

    private List<JsonNode> digests(RunningApplication query, long commit) {
        List<JsonNode> digests = new ArrayList<>();
        for (String view : views(query)) {
            String path =
                    "/api/v1/views/%s/digest?asOf=%d&after=%d".formatted(view, commit, commit);
            Answer answer =
                    await().until(() -> query.get(path, secretary), it -> it.status() == 200);
            digests.add(answer.body());
        }
        assertThat(digests).hasSizeGreaterThan(8);
        return digests;
    }
}

package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.standalone.applications.RunningApplication.Answer;
import vn.steerlog.standalone.shipping.Expressions;
import vn.steerlog.standalone.watching.Meters;

/// One command side and one query side, whose rows are in MongoDB, which they reach over TLS.
@Tag("applications")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class OneOfEachTest {
    private static final Path AGENCIES =
            Path.of("../../command-side/src/main/resources/samples/lao-cai-2025-11-17/co-quan.csv");

    @TempDir static Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private TlsFront tls;
    private String[] options;
    private RunningApplication command;
    private RunningApplication query;
    private String administrator;
    private String secretary;

    @BeforeAll
    void start() throws Exception {
        tls = new TlsFront(folder, server.bind().getPort());
        List<String> all = new ArrayList<>(List.of(People.options(folder, tls.port())));
        all.replaceAll(option ->
                option.startsWith("--spring.mongodb.uri=")
                        ? option + "?tls=true&maxPoolSize=20"
                        : option);
        all.add("--spring.mongodb.ssl.bundle=mongodb");
        all.add("--spring.ssl.bundle.pem.mongodb.truststore.certificate=file:" + tls.certificate());
        options = all.toArray(String[]::new);
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() ->
                                command =
                                        RunningApplication.start("command-side", folder, options)),
                        CompletableFuture.runAsync(() -> query = query()))
                .join();
        administrator = People.administrator(command);
        secretary = People.secretary(administrator, command, command);
    }

    @AfterAll
    void stop() throws IOException {
        Awaitility.reset();
        command.close();
        query.close();
        tls.close();
        server.shutdownNow();
    }

    @Test
    void both_speak_tls_with_mongodb_and_keep_to_their_pool() {
        assertThat(register("Sở qua đường mã hóa")).isPositive();
        assertThat(tls.connections()).isBetween(2, 60);
        assertThat(command.log() + query.log()).doesNotContain("SSLHandshakeException");
    }

    private RunningApplication query() {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--steerlog.rows=mongodb");
        return RunningApplication.start("query-side", folder, all.toArray(String[]::new));
    }

    @Test
    void each_shows_the_meters_of_its_side_and_together_all_that_the_dashboard_asks_for()
            throws IOException {
        somethingOfEverything();
        String tables = Files.readString(Path.of("../../docs/metrics.md"));
        Meters commands = Meters.scraped(command.scrape());
        Meters queries = Meters.scraped(query.scrape());
        assertThat(commands.own().byName())
                .isEqualTo(Meters.documented(tables, "command").byName());
        assertThat(queries.own().byName()).isEqualTo(Meters.documented(tables, "query").byName());
        Set<String> known = new TreeSet<>(commands.samples());
        known.addAll(queries.samples());
        known.add(Expressions.ANSWERED);
        assertThat(Expressions.all())
                .allSatisfy(expression ->
                        assertThat(known)
                                .as(expression)
                                .containsAll(Expressions.meters(expression)));
        assertThat(command.scrape()).contains("application=\"steerlog-command-side\"");
        assertThat(query.scrape()).contains("application=\"steerlog-query-side\"");
    }

    private void somethingOfEverything() throws IOException {
        for (String mode : List.of("?dryRun=true", "")) {
            Answer imported = command.upload("/api/v1/imports" + mode, secretary, AGENCIES);
            assertThat(imported.status()).as("%s", imported).isIn(200, 201);
        }
        Answer unknown =
                command.post("/api/v1/agencies/nobody/closings", secretary, "{\"reason\": \"x\"}");
        assertThat(unknown.status()).isEqualTo(404);
        long commit = register("Sở của bảng đo");
        Answer rebuild = query.post("/api/v1/views/taskregister/rebuilds", administrator, "{}");
        assertThat(rebuild.status()).as("%s", rebuild).isEqualTo(202);
        assertThat(query.get("/api/v1/agencies?after=" + commit, secretary).status())
                .isEqualTo(200);
    }

    private long register(String name) {
        Answer made =
                command.post("/api/v1/agencies", secretary, "{\"name\": \"%s\"}".formatted(name));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.commit();
    }

    @Test
    void rows_in_mongodb_outlive_the_process_that_folded_them() {
        long first = 0;
        for (int i = 0; i < 5; i++) {
            first = register("Sở còn mãi " + i);
        }
        assertThat(read("/api/v1/agencies?after=" + first).toString()).contains("Sở còn mãi 4");
        List<JsonNode> before = digests(first);
        query.kill();
        long second = register("Sở ghi khi không ai đọc");
        query = query();
        assertThat(digests(first)).isEqualTo(before);
        assertThat(read("/api/v1/agencies?after=" + second).toString())
                .contains("Sở ghi khi không ai đọc", "Sở còn mãi 4");
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + server.getLocalAddress().getPort())) {
            assertThat(client.getDatabase("steerlog").listCollectionNames())
                    .contains("row-stores", "tokens")
                    .anyMatch(name -> name.startsWith("rows.agencies"));
        }
        assertThat(query.log()).doesNotContain("Exception");
    }

    /// What all rows of every view were, as of `commit`.
    private List<JsonNode> digests(long commit) {
        List<JsonNode> digests = new ArrayList<>();
        for (JsonNode view : read("/api/v1/views").get("items")) {
            String name = view.get("name").asString();
            digests.add(
                    read("/api/v1/views/" + name + "/digest?asOf=" + commit + "&after=" + commit));
        }
        assertThat(digests).hasSizeGreaterThan(4);
        return digests;
    }

    private JsonNode read(String path) {
        return await().until(() -> query.get(path, secretary), answer -> answer.status() == 200)
                .body();
    }
}

package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.standalone.applications.RunningApplication.Answer;
import vn.steerlog.standalone.shipping.Compose;

/// Both applications with the variables that compose.yaml and the image give them and no other, the
/// secrets that `make-secrets` makes, and a replica set that asks for name and password. Other than
/// in containers are the folders that stand in for `/run/secrets` and `/data`, the ports, and that
/// the set has one member; what the accounts may do is not asked.
@Tag("applications")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "every 127.x.y.z has to be this machine")
@SuppressWarnings("NullAway.Init")
class ShippedSettingsTest {
    private static final String MEMBER = "mongo1";
    private static final String ADDRESS = "127.10.0.1";

    @TempDir static Path folder;

    private MongoServer server;
    private RunningApplication command;
    private RunningApplication query;

    @BeforeAll
    void start() throws Exception {
        makeSecrets();
        server =
                new MongoServer(
                        new GuardedMongo(
                                "rs0",
                                List.of(MEMBER + ":27017"),
                                Map.of(
                                        "steerlog-command",
                                        secret("mongodb-command-password"),
                                        "steerlog-query",
                                        secret("mongodb-query-password"))));
        server.bind(ADDRESS, 27017);
        Files.writeString(
                folder.resolve("hosts"),
                ADDRESS
                        + " mongo1 mongo2 mongo3\n127.0.0.1 localhost "
                        + InetAddress.getLocalHost().getHostName()
                        + "\n");
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(
                                () -> command = begin("command-side", Map.of()).started()),
                        CompletableFuture.runAsync(
                                () -> query = begin("query-side", Map.of()).started()))
                .join();
    }

    private static void makeSecrets() throws Exception {
        Path script = folder.resolve("make-secrets");
        Files.copy(Path.of("../make-secrets"), script, StandardCopyOption.COPY_ATTRIBUTES);
        Process made =
                new ProcessBuilder(script.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("make-secrets.log").toFile())
                        .start();
        assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(folder.resolve("make-secrets.log"));
        assumeTrue(made.exitValue() != 127, "openssl is not installed: " + said);
        assertThat(made.exitValue()).as(said).isZero();
        Path key = folder.resolve("secrets").resolve("checkpoint-key");
        if (Files.isWritable(key)) { // to root alone, who is told to keep it from others
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name)).strip();
    }

    /// @param other what is different from compose.yaml
    private static RunningApplication begin(String side, Map<String, String> other) {
        Map<String, String> environment = new TreeMap<>(Compose.imageVariables());
        Compose.read()
                .service(side)
                .map("environment")
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        environment.replaceAll((_, value) -> here(value, side));
        environment.putAll(other);
        return RunningApplication.begin(
                side,
                folder,
                environment,
                List.of("-Djdk.net.hosts.file=" + folder.resolve("hosts")));
    }

    private static String here(String value, String side) {
        return value.replace("/run/secrets/", folder.resolve("secrets") + "/")
                .replaceAll("^/data$", folder.resolve(side + "-data").toString());
    }

    @AfterAll
    void stop() {
        Awaitility.reset();
        for (RunningApplication each : new RunningApplication[] {command, query}) {
            if (each != null) {
                each.close();
            }
        }
        server.shutdownNow();
    }

    @Test
    void they_start_are_ready_and_do_their_work() throws IOException {
        String administrator = People.administrator(command, secret("administrator-password"));
        String secretary = People.secretary(administrator, command, command);
        Answer made = command.post("/api/v1/agencies", secretary, "{\"name\": \"Sở Nội vụ\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        Answer read =
                query.get(
                        "/api/v1/agencies/" + made.text("/id") + "?after=" + made.commit(),
                        secretary);
        assertThat(read.text("/agency/name")).isEqualTo("Sở Nội vụ");
        Answer signed = query.post("/api/v1/checkpoints", secretary, "{}");
        assertThat(secret("checkpoint-key"))
                .as("the key that was handed in signs")
                .contains("+" + signed.text("/note").lines().findFirst().orElseThrow() + "+");
        for (RunningApplication side : List.of(command, query)) {
            await().until(() ->
                    side.get("/actuator/health/readiness", "").text("/status").equals("UP"));
            assertThat(side.scrape(secret("scrape-token"))).contains("steerlog_ledger_head");
            assertThat(
                            side.log()
                                    .lines()
                                    .filter(line ->
                                            line.contains("log.level")
                                                    || line.contains("\"log\":{\"level\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void a_password_that_is_not_the_accounts_is_told_by_the_name_of_its_setting() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong-password"), "not this one\n");
        try (RunningApplication refused =
                begin("command-side", Map.of("STEERLOG_MONGODB_PASSWORDFILE", wrong.toString()))) {
            assertThat(refused.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(refused.process().exitValue()).isNotZero();
            assertThat(refused.log())
                    .contains("STEERLOG_MONGODB_PASSWORDFILE")
                    .doesNotContain("not this one");
        }
    }
}

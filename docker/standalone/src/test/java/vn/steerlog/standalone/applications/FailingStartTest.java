package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever starts an application with a wrong setting of MongoDB is told soon which one it is.
@Tag("applications")
@SuppressWarnings("NullAway.Init")
class FailingStartTest {
    private static final String SECRET = "m4t-kh4u";
    private static final String URI = "spring.mongodb.uri";
    private static final String PASSWORD_FILE = "steerlog.mongodb.password-file";

    /// What the address of a server that is not there may cost beside starting Java.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir static Path folder;
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static Duration java;

    /// @param key what is to be named
    record Mistake(String name, String key, List<String> options) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Where not even an address is given, all the time goes into starting Java.
    @BeforeAll
    static void start() throws Exception {
        SERVER.bind();
        long began = System.nanoTime();
        assertThat(failed(begin("command-side", List.of())).log()).contains(URI);
        java = Duration.ofNanos(System.nanoTime() - began);
    }

    @AfterAll
    static void stop() {
        SERVER.shutdownNow();
    }

    static Stream<Mistake> mistakes() throws IOException {
        String there = "mongodb://127.0.0.1:" + SERVER.getLocalAddress().getPort();
        Path password = Files.writeString(folder.resolve("password"), SECRET + "\n");
        return Stream.of(
                mistake("none", URI),
                mistake("no address", URI, "--" + URI + "=mongodb://u:" + SECRET + "@@host"),
                mistake(
                        "a host that nobody knows",
                        URI,
                        "--" + URI + "=mongodb://u:" + SECRET + "@nowhere.invalid:27017/steerlog"),
                mistake("a port where nobody listens", URI, "--" + URI + "=mongodb://127.0.0.1:1"),
                mistake(
                        "TLS that the server does not speak",
                        URI,
                        "--" + URI + "=" + there + "/steerlog?tls=true"),
                mistake(
                        "a password file that is not there",
                        PASSWORD_FILE,
                        "--" + URI + "=" + there,
                        "--spring.mongodb.username=u",
                        "--" + PASSWORD_FILE + "=" + folder.resolve("none")),
                mistake(
                        "a password that the server does not accept, as this one accepts none",
                        PASSWORD_FILE,
                        "--" + URI + "=" + there,
                        "--spring.mongodb.username=u",
                        "--" + PASSWORD_FILE + "=" + password));
    }

    private static Mistake mistake(String name, String key, String... options) {
        return new Mistake(name, key, List.of(options));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void both_sides_end_soon_and_name_the_setting_and_tell_no_secret(Mistake mistake)
            throws Exception {
        long began = System.nanoTime();
        List<RunningApplication> both =
                Stream.of("command-side", "query-side")
                        .map(side -> begin(side, mistake.options()))
                        .toList();
        for (RunningApplication begun : both) {
            assertThat(failed(begun).log())
                    .contains(mistake.key())
                    .doesNotContain(SECRET)
                    .doesNotContainPattern("(?m)^\\s+at [\\w.$]+\\(")
                    .doesNotContain("Exception in thread");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isLessThan(java.plus(PATIENCE).multipliedBy(2));
    }

    private static RunningApplication begin(String side, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("--steerlog.data=" + folder.resolve("data"));
        return RunningApplication.begin(side, folder, all.toArray(String[]::new));
    }

    private static RunningApplication failed(RunningApplication begun) throws Exception {
        try (begun) {
            assertThat(begun.process().waitFor(1, TimeUnit.MINUTES)).as(begun.log()).isTrue();
            assertThat(begun.process().exitValue()).as(begun.log()).isNotZero();
        }
        return begun;
    }
}

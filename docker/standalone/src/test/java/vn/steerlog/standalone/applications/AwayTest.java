package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.standalone.applications.RunningApplication.Answer;

/// Both sides as processes while MongoDB cannot be reached, and while it takes requests and never
/// answers: what they say of themselves, what they tell those who wait, and that they stop.
@Tag("applications")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AwayTest {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    @TempDir static Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private Cable cable;
    private String[] options;
    private RunningApplication command;
    private RunningApplication query;
    private String secretary;

    /// What may be the matter with MongoDB.
    enum Trouble {
        CUT_OFF {
            @Override
            void befall(Cable cable) {
                cable.cut();
            }
        },
        SILENT {
            @Override
            void befall(Cable cable) {
                cable.silence();
            }
        };

        abstract void befall(Cable cable);
    }

    @BeforeAll
    void start() throws IOException {
        cable = new Cable(server.bind().getPort());
        options =
                Stream.of(People.options(folder, cable.port()))
                        .filter(option -> !option.contains("patience"))
                        .toArray(String[]::new);
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        startBoth();
        secretary = People.secretary(People.administrator(command), command, command);
    }

    private void startBoth() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() ->
                                command =
                                        RunningApplication.start("command-side", folder, options)),
                        CompletableFuture.runAsync(() ->
                                query = RunningApplication.start("query-side", folder, options)))
                .join();
    }

    @AfterAll
    void stop() {
        Awaitility.reset();
        command.close();
        query.close();
        cable.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void both_sides_are_alive_but_not_ready_and_become_ready_by_themselves(Trouble trouble)
            throws IOException {
        assertThat(health("readiness")).isEqualTo("UP UP");
        trouble.befall(cable);
        try {
            await().until(() -> health("readiness").equals("OUT_OF_SERVICE OUT_OF_SERVICE"));
            assertThat(health("liveness")).isEqualTo("UP UP");
        } finally {
            cable.mend();
        }
        await().until(() -> health("readiness").equals("UP UP"));
    }

    /// The status of a group, of the command side and of the query side.
    private String health(String group) {
        return health(command, group) + " " + health(query, group);
    }

    private static String health(RunningApplication application, String group) {
        Answer answer = application.get("/actuator/health/" + group, "");
        String status = answer.text("/status");
        assertThat(answer.status()).as("%s", answer).isEqualTo(status.equals("UP") ? 200 : 503);
        return status;
    }

    @ParameterizedTest
    @EnumSource
    void asked_to_stop_both_processes_end_within_ten_seconds_and_nobody_was_told_what_is_not_so(
            Trouble trouble) throws Exception {
        Load load = new Load(trouble.name());
        load.send(4);
        await().until(() -> load.recorded.size() > 10);
        trouble.befall(cable);
        try {
            assertEndsInTime(command, query);
        } finally {
            cable.mend();
            command.close();
            query.close();
        }
        load.join();
        assertThat(load.odd).isEmpty();
        startBoth();
        load.recorded.forEach((key, commit) -> {
            Answer again = register(key);
            assertThat(again.text("/replayed")).as("was told: recorded").isEqualTo("true");
            assertThat(again.commit()).isEqualTo(commit);
        });
        load.refused.forEach((key, answer) ->
                assertThat(register(key).text("/replayed"))
                        .as("was told: not recorded, %s", answer)
                        .isEqualTo("false"));
    }

    private static void assertEndsInTime(RunningApplication... applications) throws Exception {
        long began = System.nanoTime();
        for (RunningApplication application : applications) {
            application.process().destroy();
        }
        for (RunningApplication application : applications) {
            Duration left = LONGEST_STOP.minusNanos(System.nanoTime() - began);
            assertThat(application.process().waitFor(left.toMillis(), TimeUnit.MILLISECONDS))
                    .as(application.log())
                    .isTrue();
        }
    }

    private Answer register(String key) {
        return command.post(
                "/api/v1/agencies",
                secretary,
                "{\"name\": \"Sở %s\"}".formatted(key),
                "Idempotency-Key",
                key);
    }

    /// Senders of commands, each after the other's answer, until nobody is there any more.
    private final class Load {
        private final String name;
        private final AtomicInteger sent = new AtomicInteger();
        private final Map<String, Long> recorded = new ConcurrentHashMap<>();
        private final Map<String, Answer> refused = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Answer> odd = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Thread> senders = new ConcurrentLinkedQueue<>();

        Load(String name) {
            this.name = name;
        }

        void send(int count) {
            for (int i = 0; i < count; i++) {
                senders.add(Thread.ofVirtual().start(this::keepSending));
            }
        }

        private void keepSending() {
            try {
                while (refused.size() < 20) {
                    String key = name + "-" + sent.incrementAndGet();
                    note(key, register(key));
                }
            } catch (UncheckedIOException gone) {
                // the process has ended, as it should
            }
        }

        private void note(String key, Answer answer) {
            if (answer.status() == 201) {
                recorded.put(key, answer.commit());
            } else if (List.of("unavailable", "busy").contains(answer.text("/code"))) {
                refused.put(key, answer);
            } else if (!answer.text("/code").equals("outcome-unknown")) {
                odd.add(answer);
            }
        }

        void join() throws InterruptedException {
            for (Thread sender : senders) {
                sender.join();
            }
        }
    }
}

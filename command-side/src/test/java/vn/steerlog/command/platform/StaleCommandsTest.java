package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.NullNode;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// Who says what they had seen of a thing does not overwrite what they had not.
class StaleCommandsTest {
    private static final String SEEN = "Steerlog-Seen-Commit";

    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    private Answer assigned = new Answer(0, NullNode.instance);

    @BeforeAll
    static void start(@TempDir Path data) {
        server = CommandSideServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void assign() {
        assigned = server.post("/api/v1/tasks", "{\"title\": \"Việc\"}");
    }

    @Test
    void a_command_on_a_thing_that_changed_since_it_was_seen_is_refused_and_records_nothing() {
        Answer other = report(10);
        Answer late = report(20, SEEN, "" + assigned.commit());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("changed-meanwhile");
        assertThat(server.ledger().head()).isEqualTo(other.commit());
    }

    @Test
    void what_changed_elsewhere_does_not_matter() {
        server.post("/api/v1/tasks", "{\"title\": \"Việc khác\"}");

        assertThat(report(20, SEEN, "" + assigned.commit()).status()).isEqualTo(201);
    }

    @Test
    void who_has_seen_the_change_sends_again_under_the_same_key() {
        Answer other = report(10);
        report(20, SEEN, "" + assigned.commit(), "Idempotency-Key", "stale-1");

        Answer again = report(20, SEEN, "" + other.commit(), "Idempotency-Key", "stale-1");

        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void a_request_that_was_carried_out_is_not_stale_when_it_comes_again() {
        Answer first = report(20, SEEN, "" + assigned.commit(), "Idempotency-Key", "stale-2");
        Answer again = report(20, SEEN, "" + assigned.commit(), "Idempotency-Key", "stale-2");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.commit()).isEqualTo(first.commit());
    }

    @Test
    void that_it_changed_is_said_rather_than_what_the_change_no_longer_allows() {
        server.post(task() + "/cancellations", "{\"reason\": \"Trùng\"}");

        assertThat(report(20, SEEN, "" + assigned.commit()).code()).isEqualTo("changed-meanwhile");
        assertThat(report(20).code()).isEqualTo("task-not-open");
    }

    @Test
    void who_has_no_right_to_it_does_not_learn_that_it_changed() {
        report(10);
        String stranger =
                server.bearer(
                        new SignedIn("acc-leader", "Lãnh đạo", Role.LEADER, Optional.empty()));

        Answer answer =
                server.postAs(
                        stranger,
                        task() + "/progress-reports",
                        "{\"percent\": 1, \"narrative\": \"x\"}",
                        SEEN,
                        "" + assigned.commit());

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "9999999999999999999"})
    void what_is_no_commit_is_not_understood(String seen) {
        Answer answer = report(20, SEEN, seen);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo(SEEN);
    }

    @RepeatedTest(5)
    void of_two_who_saw_the_same_one_is_recorded() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses =
                    threads
                            .invokeAll(
                                    IntStream.of(30, 40)
                                            .<Callable<Answer>>mapToObj(percent ->
                                                    () -> {
                                                        together.await();
                                                        return report(
                                                                percent,
                                                                SEEN,
                                                                "" + assigned.commit());
                                                    })
                                            .toList())
                            .stream()
                            .map(answer -> answer.resultNow().status())
                            .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    private String task() {
        return "/api/v1/tasks/" + assigned.id();
    }

    private Answer report(int percent, String... headers) {
        return server.post(
                task() + "/progress-reports",
                "{\"percent\": %d, \"narrative\": \"Đang làm\"}".formatted(percent),
                headers);
    }
}

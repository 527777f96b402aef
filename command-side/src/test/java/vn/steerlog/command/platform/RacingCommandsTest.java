package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.ledger.RecordedEvent;

/// Rules across things hold when commands race: whatever was decided on must still hold when it is
/// recorded.
class RacingCommandsTest {
    private static final int RACERS = 6;

    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = CommandSideServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @RepeatedTest(10)
    void no_task_goes_to_an_agency_that_was_closed_before(RepetitionInfo run) {
        String agency = register("Cơ quan đóng " + run.getCurrentRepetition());
        List<Callable<Answer>> racers = new ArrayList<>();
        IntStream.range(0, RACERS)
                .forEach(i ->
                        racers.add(() ->
                                server.post(
                                        "/api/v1/tasks",
                                        "{\"title\": \"Việc %d\", \"lead\": \"%s\"}"
                                                .formatted(i, agency))));
        racers.add(
                RACERS / 2,
                () ->
                        server.post(
                                "/api/v1/agencies/" + agency + "/closings",
                                "{\"reason\": \"Giải thể\"}"));

        List<Answer> answers = race(racers);

        long closed = answers.get(RACERS / 2).commit();
        answers.remove(RACERS / 2);
        for (Answer answer : answers) {
            if (answer.status() == 201) {
                assertThat(answer.commit()).isLessThan(closed);
            } else {
                assertThat(answer.code()).isEqualTo("agency-closed");
            }
        }
    }

    @RepeatedTest(5)
    void a_name_is_given_to_one_agency_only(RepetitionInfo run) {
        String body = "{\"name\": \"Cùng tên %d\"}".formatted(run.getCurrentRepetition());
        List<Answer> answers = race(repeat(() -> server.post("/api/v1/agencies", body)));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.code().equals("agency-name-taken"));
    }

    @RepeatedTest(5)
    void a_meeting_is_cancelled_or_has_decisions_but_not_both(RepetitionInfo run) {
        String meeting =
                server.post(
                                "/api/v1/meetings",
                                "{\"title\": \"Họp %d\", \"day\": \"2025-11-17\"}"
                                        .formatted(run.getCurrentRepetition()))
                        .id();
        List<Callable<Answer>> racers =
                repeat(() ->
                        server.post(
                                "/api/v1/decisions",
                                "{\"text\": \"Kết luận\", \"meeting\": \"%s\"}"
                                        .formatted(meeting)));
        racers.add(
                0,
                () ->
                        server.post(
                                "/api/v1/meetings/" + meeting + "/cancellations",
                                "{\"reason\": \"Bão\"}"));

        List<Answer> answers = race(racers);

        Answer cancelled = answers.removeFirst();
        if (cancelled.status() == 201) {
            assertThat(answers).allMatch(answer -> answer.code().equals("meeting-cancelled"));
        } else {
            assertThat(cancelled.code()).isEqualTo("meeting-has-decisions");
            assertThat(answers).allMatch(answer -> answer.status() == 201);
        }
    }

    @RepeatedTest(5)
    void a_request_that_is_sent_many_times_under_one_key_is_done_once(RepetitionInfo run) {
        String key = "key-" + run.getCurrentRepetition();
        List<Answer> answers =
                race(
                        repeat(() ->
                                server.post(
                                        "/api/v1/tasks",
                                        "{\"title\": \"Một lần\"}",
                                        "Idempotency-Key",
                                        key)));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers).extracting(Answer::id).containsOnly(answers.getFirst().id());
        assertThat(answers).extracting(Answer::commit).containsOnly(answers.getFirst().commit());
        assertThat(answers)
                .filteredOn(answer -> !answer.body().get("replayed").asBoolean())
                .hasSize(1);
        List<RecordedEvent> story = server.ledger().aggregate(answers.getFirst().id(), 0);
        assertThat(story).hasSize(1);
    }

    @RepeatedTest(5)
    void one_key_stands_for_one_of_the_requests_that_are_sent_under_it_at_once(RepetitionInfo run) {
        String key = "torn-" + run.getCurrentRepetition();
        List<Callable<Answer>> racers = new ArrayList<>();
        IntStream.range(0, RACERS)
                .forEach(i ->
                        racers.add(() ->
                                server.post(
                                        "/api/v1/tasks",
                                        "{\"title\": \"Việc\", \"id\": \"%s-%d\"}"
                                                .formatted(key, i),
                                        "Idempotency-Key",
                                        key)));

        List<Answer> answers = race(racers);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.code().equals("idempotency-key-reused"));
    }

    @RepeatedTest(5)
    void reports_on_one_task_are_all_recorded(RepetitionInfo run) {
        String task = server.post("/api/v1/tasks", "{\"title\": \"Đua báo cáo\"}").id();
        List<Answer> answers =
                race(
                        repeat(() ->
                                server.post(
                                        "/api/v1/tasks/" + task + "/progress-reports",
                                        "{\"percent\": 10, \"narrative\": \"Đang làm\"}")));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(server.ledger().aggregate(task, 0)).hasSize(1 + RACERS);
    }

    private static String register(String name) {
        return server.post("/api/v1/agencies", "{\"name\": \"%s\"}".formatted(name)).id();
    }

    private static List<Callable<Answer>> repeat(Callable<Answer> racer) {
        List<Callable<Answer>> racers = new ArrayList<>();
        IntStream.range(0, RACERS).forEach(_ -> racers.add(racer));
        return racers;
    }

    /// Lets all of them go at the same moment.
    private static List<Answer> race(List<Callable<Answer>> racers) {
        var start = new CyclicBarrier(racers.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running =
                    racers.stream()
                            .map(racer ->
                                    threads.submit(() -> {
                                        start.await();
                                        return racer.call();
                                    }))
                            .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

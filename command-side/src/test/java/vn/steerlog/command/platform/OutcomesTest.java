package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Ledger.Standing.TAKING;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.command.platform.MoodyStore.Mood;

/// Whatever becomes of a command: its caller is told no more than is known, and it is counted as
/// what it was.
@SuppressWarnings("NullAway.Init")
class OutcomesTest {
    private static final int WAITING_AT_MOST = 1;

    @TempDir Path data;
    private final MoodyStore store = new MoodyStore();
    private CommandSideServer server;

    @BeforeEach
    void start() {
        server = CommandSideServer.start(data, store, WAITING_AT_MOST, Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        store.mood = Mood.SOUND;
        store.flushes.release(100);
        server.close();
    }

    @Test
    void recorded_repeated_and_refused() {
        assertThat(register("one", "Sở Y tế").status()).isEqualTo(201);
        assertThat(register("one", "Sở Y tế").commit()).isEqualTo(1);
        Answer refused = server.post("/api/v1/agencies/nobody/closings", "{\"reason\": \"x\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(counted("RegisterAgency", "recorded")).isEqualTo(1);
        assertThat(counted("RegisterAgency", "repeated")).isEqualTo(1);
        assertThat(counted("CloseAgency", "refused")).isEqualTo(1);
    }

    @Test
    void when_the_store_cannot_be_asked_it_is_unavailable_and_nothing_is_recorded() {
        store.mood = Mood.AWAY;
        Answer answer = register("one", "Sở Y tế");
        store.mood = Mood.SOUND;
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(counted("RegisterAgency", "unavailable")).isEqualTo(1);
        assertThat(store.head().number()).isZero();
        assertThat(register("one", "Sở Y tế").status()).isEqualTo(201);
    }

    @Test
    void when_too_many_wait_it_is_busy_and_nothing_is_recorded() {
        store.mood = Mood.SLOW;
        CompletableFuture<Answer> storing =
                CompletableFuture.supplyAsync(() -> register("one", "Sở Y tế"));
        await().until(store.flushes::hasQueuedThreads);
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> register("two", "Sở Nội vụ"));
        await().until(() -> server.ledger().waiting() == WAITING_AT_MOST);
        Answer answer = register("three", "Sở Tài chính");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("busy");
        assertThat(counted("RegisterAgency", "busy")).isEqualTo(1);
        store.flushes.release(100);
        assertThat(storing.join().status()).isIn(201, 503);
        assertThat(waiting.join().status()).isIn(201, 503);
        assertThat(register("three", "Sở Tài chính").commit()).isEqualTo(3);
    }

    @Test
    void when_the_store_does_not_say_in_time_the_outcome_is_unknown_and_found_by_the_key() {
        store.mood = Mood.SILENT;
        Answer answer = register("one", "Sở Y tế");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("outcome-unknown");
        assertThat(counted("RegisterAgency", "unknown")).isEqualTo(1);
        store.mood = Mood.SOUND;
        await().until(() -> server.ledger().standing() == TAKING);
        assertThat(register("one", "Sở Y tế").commit()).isEqualTo(1);
        assertThat(store.head().number()).isEqualTo(1);
    }

    @Test
    void when_the_ledger_stops_it_is_unknown_what_was_being_stored_and_nothing_else_is_recorded() {
        store.mood = Mood.BROKEN;
        Answer inFlight = register("one", "Sở Y tế");
        assertThat(inFlight.code()).isEqualTo("outcome-unknown");
        assertThat(counted("RegisterAgency", "unknown")).isEqualTo(1);
        store.mood = Mood.SOUND;
        Answer later = register("two", "Sở Nội vụ");
        assertThat(later.status()).isEqualTo(503);
        assertThat(later.code()).isEqualTo("unavailable");
        assertThat(counted("RegisterAgency", "unavailable")).isEqualTo(1);
        assertThat(store.head().number()).isEqualTo(1);
        assertThat(register("one", "Sở Y tế").commit())
                .as("what was being stored is there, and its key finds it")
                .isEqualTo(1);
    }

    @Test
    void when_the_ledger_is_closed_in_the_middle_of_storing_the_outcome_is_unknown() {
        store.mood = Mood.SILENT;
        CompletableFuture<Answer> inFlight =
                CompletableFuture.supplyAsync(() -> register("one", "Sở Y tế"));
        await().until(() -> store.asked.get() > 0);
        server.ledger().close();
        assertThat(inFlight.join().code()).isEqualTo("outcome-unknown");
        assertThat(register("two", "Sở Nội vụ").code()).isEqualTo("unavailable");
    }

    @Test
    void a_mistake_of_the_program_is_told_and_counted_as_one() {
        String agency = register("one", "Sở Y tế").id();
        assertThat(timer("CloseAgency", "failed")).as("counted from zero on").isPresent();
        store.mood = Mood.MISTAKEN;
        Answer answer =
                server.post("/api/v1/agencies/" + agency + "/closings", "{\"reason\": \"x\"}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(counted("CloseAgency", "failed")).isEqualTo(1);
    }

    private Answer register(String key, String name) {
        return server.post(
                "/api/v1/agencies", "{\"name\": \"" + name + "\"}", "Idempotency-Key", key);
    }

    private long counted(String command, String outcome) {
        return timer(command, outcome).map(Timer::count).orElse(0L);
    }

    private Optional<Timer> timer(String command, String outcome) {
        return Optional.ofNullable(
                server.bean(MeterRegistry.class)
                        .find("steerlog.command.execution")
                        .tags("command", command, "outcome", outcome)
                        .timer());
    }
}

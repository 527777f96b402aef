package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// A ledger whose store would wait for MongoDB much longer than who closes it.
@Tag("mongodb")
class ClosingWhileAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration SOON = Duration.ofSeconds(6);

    private final Gate gate = new Gate();
    private final MongoClient client = MongoClients.create(gate.settings());
    private final Ledger ledger =
            Ledger.open(
                    MongoLedgerStore.open(
                            client.getDatabase("test-" + UUID.randomUUID()),
                            new MongoLedgerSettings(Duration.ofMillis(10), PATIENCE)),
                    Clock.systemUTC());

    @AfterEach
    void close() {
        ledger.close();
        client.close();
        gate.close();
    }

    @Test
    void closing_waits_for_nobody_and_tells_that_the_outcome_is_unknown() {
        CompletableFuture<Appended> inFlight = storingWhileAway();
        assertThat(CompletableFuture.runAsync(ledger::close)).succeedsWithin(SOON);
        assertUnknown(inFlight);
    }

    @Test
    void in_haste_the_outcome_is_told_before_anything_is_closed() {
        CompletableFuture<Appended> inFlight = storingWhileAway();
        ledger.hurry();
        assertUnknown(inFlight);
        assertThat(ledger.standing()).isEqualTo(Ledger.Standing.STOPPED);
    }

    @Test
    void in_haste_all_goes_on_while_mongodb_answers() {
        ledger.hurry();
        assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(1);
        assertThatCode(() -> ledger.append(commit(free())).join()).doesNotThrowAnyException();
    }

    private CompletableFuture<Appended> storingWhileAway() {
        ledger.append(commit(free())).join();
        gate.shut();
        CompletableFuture<Appended> inFlight = ledger.append(commit(free()));
        assertThat(inFlight).isNotDone();
        return inFlight;
    }

    private static void assertUnknown(CompletableFuture<Appended> inFlight) {
        assertThat(inFlight)
                .failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        LedgerException.Stopped.class,
                        stopped -> assertThat(stopped.mayBeRecorded()).isTrue());
    }
}

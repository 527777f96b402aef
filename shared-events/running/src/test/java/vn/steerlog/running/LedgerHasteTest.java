package vn.steerlog.running;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.trail.Trail;

class LedgerHasteTest {
    private static final class AwayStore extends ForwardingStore {
        AwayStore() {
            super(new MemoryLedgerStore());
        }

        @Override
        public int append(List<Commit> batch) {
            throw new LedgerException.Unavailable("away", null);
        }
    }

    @Test
    void an_application_that_begins_to_stop_tells_who_waits_that_the_outcome_is_unknown() {
        try (Ledger ledger = Ledger.open(new AwayStore(), Clock.systemUTC());
                Trail trail = Trail.open(new MemoryLedgerStore(), Clock.systemUTC());
                var application = new GenericApplicationContext()) {
            application.registerBean(LedgerHaste.class, () -> new LedgerHaste(ledger, trail));
            application.refresh();
            CompletableFuture<Appended> inFlight = ledger.append(commit(free()));
            assertThat(inFlight).isNotDone();
            application.stop();
            assertThat(inFlight)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOfSatisfying(
                            LedgerException.Stopped.class,
                            stopped -> assertThat(stopped.mayBeRecorded()).isTrue());
        }
    }
}

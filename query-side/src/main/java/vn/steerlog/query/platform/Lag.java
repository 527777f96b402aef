package vn.steerlog.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Ledger.Standing;
import vn.steerlog.query.projection.Folded;

/// How far rows are behind the ledger, as far as this process knows the ledger.
final class Lag {
    private final Ledger ledger;
    private final Clock clock;
    private volatile Known known = new Known(0, Instant.EPOCH);

    /// @param at when the commit `number` was recorded
    private record Known(long number, Instant at) {}

    Lag(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    long commits(Folded<?> folded) {
        return Math.max(0, ledger.head() - folded.applied());
    }

    /// For how long the oldest commit that is lacking has been recorded; zero when none is.
    Duration time(Folded<?> folded) {
        long next = folded.applied() + 1;
        if (next > ledger.head()) {
            return Duration.ZERO;
        }
        Duration lag = Duration.between(recordedAt(next), clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    /// Keeps who only watches from waiting for a database that does not answer.
    ///
    /// @throws IllegalStateException when it does not
    void requireAnswer() {
        if (ledger.standing() == Standing.HELD_UP) {
            throw new IllegalStateException("the ledger does not answer");
        }
    }

    private Instant recordedAt(long number) {
        Known last = known;
        if (last.number() == number) {
            return last.at();
        }
        requireAnswer();
        Instant at = ledger.commit(number).map(Commit::at).orElseThrow();
        known = new Known(number, at);
        return at;
    }
}

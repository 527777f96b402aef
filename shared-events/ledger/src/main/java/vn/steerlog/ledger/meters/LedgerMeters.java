package vn.steerlog.ledger.meters;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Ledger.Standing;
import vn.steerlog.ledger.LedgerObserver;

/// Measures a ledger: where it ends, what waits, how long appending takes. Whoever binds it to a
/// registry becomes the ledger's observer. A registry has one ledger: binding another one, or the
/// same again, changes nothing.
public final class LedgerMeters implements MeterBinder {
    /// From 1 ms, a fast disk's flush, to 10 s, when a caller has long given up.
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10)
    };

    private static final String HEAD = "steerlog.ledger.head";

    private final Ledger ledger;

    public LedgerMeters(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (registry.find(HEAD).meter() != null) {
            return;
        }
        Gauge.builder(HEAD, ledger, Ledger::head).register(registry);
        Gauge.builder("steerlog.ledger.position", ledger, Ledger::lastPosition).register(registry);
        Gauge.builder("steerlog.ledger.waiting", ledger, Ledger::waiting).register(registry);
        Gauge.builder("steerlog.ledger.capacity", ledger, Ledger::capacity).register(registry);
        Gauge.builder("steerlog.ledger.available", ledger, LedgerMeters::available)
                .register(registry);
        ledger.observedBy(new Meters(registry));
    }

    private static double available(Ledger ledger) {
        return ledger.standing() == Standing.TAKING ? 1 : 0;
    }

    private static final class Meters implements LedgerObserver {
        private final Timer append;
        private final Timer storing;
        private final DistributionSummary commits;
        private final DistributionSummary bytes;

        Meters(MeterRegistry registry) {
            append = timer("steerlog.ledger.append", registry);
            storing = timer("steerlog.ledger.storing", registry);
            commits =
                    DistributionSummary.builder("steerlog.ledger.batch")
                            .baseUnit("commits")
                            .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256, 1024)
                            .register(registry);
            bytes =
                    DistributionSummary.builder("steerlog.ledger.stored")
                            .baseUnit("bytes")
                            .register(registry);
        }

        private static Timer timer(String name, MeterRegistry registry) {
            return Timer.builder(name).serviceLevelObjectives(BUCKETS).register(registry);
        }

        @Override
        public void batchStored(int count, long size, Duration took) {
            commits.record(count);
            bytes.record((double) size);
            storing.record(took);
        }

        @Override
        public void acknowledged(Duration waited) {
            append.record(waited);
        }
    }
}

package vn.steerlog.query.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// Measures what is signed: how far, and whether the ledger still is what was signed of it.
final class CheckpointMeters implements MeterBinder {
    private final Checkpoints checkpoints;

    CheckpointMeters(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("steerlog.checkpoint.size", checkpoints, it -> (double) it.signed())
                .register(registry);
        Gauge.builder(
                        "steerlog.checkpoint.conflict",
                        checkpoints,
                        it -> it.alarm().isPresent() ? 1 : 0)
                .register(registry);
    }
}

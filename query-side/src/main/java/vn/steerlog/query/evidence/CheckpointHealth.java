package vn.steerlog.query.evidence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down while the ledger is not what was signed of it.
final class CheckpointHealth implements HealthIndicator {
    private final Checkpoints checkpoints;

    CheckpointHealth(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        return checkpoints
                .alarm()
                .map(conflict -> Health.down().withDetail("signed", conflict.kept().size()))
                .orElseGet(Health::up)
                .build();
    }
}

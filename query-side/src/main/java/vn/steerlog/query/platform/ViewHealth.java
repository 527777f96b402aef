package vn.steerlog.query.platform;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Ledger.Standing;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.view.Views;

/// Up while the ledger can be followed and no view lags too far behind it.
final class ViewHealth implements HealthIndicator {
    private final Ledger ledger;
    private final Views views;
    private final Lag lag;
    private final Duration tolerated;

    ViewHealth(Ledger ledger, Views views, Lag lag, Duration tolerated) {
        this.ledger = ledger;
        this.views = views;
        this.lag = lag;
        this.tolerated = tolerated;
    }

    @Override
    public Health health() {
        if (ledger.standing() == Standing.HELD_UP) {
            return Health.outOfService().withDetail("ledger", Standing.HELD_UP).build();
        }
        Optional<? extends Folded<?>> behind =
                views.projections().stream().filter(this::isTooFarBehind).findFirst();
        return behind.map(folded -> Health.outOfService().withDetail("behind", folded.name()))
                .orElseGet(Health::up)
                .build();
    }

    private boolean isTooFarBehind(Folded<?> folded) {
        return lag.time(folded).compareTo(tolerated) > 0;
    }
}

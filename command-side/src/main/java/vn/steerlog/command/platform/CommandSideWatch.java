package vn.steerlog.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Ledger.Standing;
import vn.steerlog.ledger.meters.LedgerMeters;

/// How the command side is watched: see `docs/metrics.md`.
@Configuration(proxyBeanMethods = false)
class CommandSideWatch {
    @Bean
    MeterBinder ledgerMeters(Ledger ledger) {
        return new LedgerMeters(ledger);
    }

    /// Axon's own meters, of its command bus above all.
    @Bean
    ConfigurerModule axonMeters(MeterRegistry registry) {
        return new MetricsConfigurerModule(new GlobalMetricRegistry(registry), true);
    }

    /// Up while commands are taken.
    @Bean("ledgerHealthIndicator")
    HealthIndicator ledgerHealth(Ledger ledger) {
        return () -> {
            Standing standing = ledger.standing();
            return (standing == Standing.TAKING ? Health.up() : Health.outOfService())
                    .withDetail("standing", standing)
                    .withDetail("head", ledger.head())
                    .build();
        };
    }
}

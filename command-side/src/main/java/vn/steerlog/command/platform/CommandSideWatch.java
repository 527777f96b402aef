package vn.steerlog.command.platform;

import static org.axonframework.micrometer.TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.micrometer.MessageCountingMonitor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
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

    /// Axon's own meters of its command bus. Without its capacity: that registers a gauge anew with
    /// every message, and is what the timer's sum over ten minutes is.
    @Bean
    ConfigurerModule axonMeters(MeterRegistry registry) {
        return configurer ->
                configurer.configureMessageMonitor(
                        CommandBus.class,
                        (_, _, name) ->
                                new MultiMessageMonitor<>(
                                        List.of(
                                                MessageTimerMonitor.builder()
                                                        .meterNamePrefix(name)
                                                        .meterRegistry(registry)
                                                        .tagsBuilder(PAYLOAD_TYPE_TAGGER_FUNCTION)
                                                        .build(),
                                                MessageCountingMonitor.buildMonitor(
                                                        name,
                                                        registry,
                                                        PAYLOAD_TYPE_TAGGER_FUNCTION))));
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

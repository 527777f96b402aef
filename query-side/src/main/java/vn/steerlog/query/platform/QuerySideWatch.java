package vn.steerlog.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.micrometer.MessageCountingMonitor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.meters.LedgerMeters;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.Views;

/// How the query side is watched: see `docs/metrics.md`.
@Configuration(proxyBeanMethods = false)
class QuerySideWatch {
    private static final String PROCESSOR = "eventProcessor";

    /// Axon's own meters of the processors, by the name of the view that each keeps. Without its
    /// capacity and latency, which register a gauge anew with every message: the timer's sum and
    /// the view's lag tell them.
    static Function<String, MessageMonitor<? super EventMessage<?>>> processors(
            MeterRegistry registry) {
        return view ->
                new MultiMessageMonitor<>(
                        List.of(
                                MessageTimerMonitor.builder()
                                        .meterNamePrefix(PROCESSOR)
                                        .meterRegistry(registry)
                                        .tagsBuilder(_ -> Tags.of("view", view))
                                        .build(),
                                MessageCountingMonitor.buildMonitor(
                                        PROCESSOR, registry, _ -> Tags.of("view", view))));
    }

    @Bean
    MeterBinder followedLedgerMeters(Ledger ledger) {
        return new LedgerMeters(ledger);
    }

    @Bean
    Lag lag(Ledger ledger, Clock clock) {
        return new Lag(ledger, clock);
    }

    @Bean
    MeterBinder viewMeters(Views views, Rebuilding rebuilding, Lag lag) {
        return new ViewMeters(views, rebuilding, lag);
    }

    /// @param tolerated how far a view may lag behind before this side is not ready
    @Bean("viewsHealthIndicator")
    HealthIndicator viewHealth(
            Ledger ledger,
            Views views,
            Lag lag,
            @Value("${steerlog.query.tolerated-lag:30s}") Duration tolerated) {
        return new ViewHealth(ledger, views, lag, tolerated);
    }
}

package vn.steerlog.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.monitoring.MessageMonitor;
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
    /// Axon's own meters of the processors, by the name of the view that each keeps.
    static Function<String, MessageMonitor<? super EventMessage<?>>> processors(
            MeterRegistry registry) {
        var axon = new GlobalMetricRegistry(registry);
        return view ->
                axon.registerEventProcessor(
                        "eventProcessor", _ -> Tags.of("view", view), _ -> Tags.of("view", view));
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

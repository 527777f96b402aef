package vn.steerlog.trail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.http.ProblemException;

/// What both sides need to leave traces in the application's [Trail]. Each side imports it; in one
/// application it counts once.
@Configuration(proxyBeanMethods = false)
public class TrailConfiguration {
    @Bean
    static Traces traces(Trail trail) {
        return new Traces(trail);
    }

    @Bean
    static FailureProblems untraced() {
        return failure ->
                failure instanceof TrailUnavailable
                        ? Optional.of(
                                ProblemException.of(TrailProblem.TRAIL_UNAVAILABLE)
                                        .withHeader("Retry-After", "5")
                                        .because(failure))
                        : Optional.empty();
    }

    @Bean
    static ProblemBundle trailProblems() {
        return new ProblemBundle("vn/steerlog/trail/problems");
    }

    @Bean
    static MeterBinder trailMeters(Trail trail) {
        return registry -> {
            Gauge.builder("steerlog.trail.size", trail, Trail::size).register(registry);
            Gauge.builder("steerlog.trail.available", trail, it -> it.isTaking() ? 1 : 0)
                    .register(registry);
        };
    }
}

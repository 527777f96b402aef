package vn.steerlog.query.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.rows.RowsUnavailable;
import vn.steerlog.query.view.Views;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailConfiguration;

/// How questions come in over HTTP.
@Configuration(proxyBeanMethods = false)
@Import({TrailConfiguration.class, ChangesController.class, TaggedAnswers.class})
public class QueryWebConfiguration implements WebMvcConfigurer {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(10);

    private final ObjectProvider<Asking> asking;
    private final ObjectProvider<RestrictedReads> reads;

    QueryWebConfiguration(ObjectProvider<Asking> asking, ObjectProvider<RestrictedReads> reads) {
        this.asking = asking;
        this.reads = reads;
    }

    @Bean
    static RestrictedReads restrictedReads(Traces traces) {
        return new RestrictedReads(traces);
    }

    @Bean
    static Asking asking(Views views, Viewers viewers, Clock clock, Traces traces) {
        return new Asking(views, viewers, new ETags(clock.instant().toString()), clock, traces);
    }

    @Bean
    static FailureProblems unreachable() {
        return failure ->
                switch (failure) {
                    case RowsUnavailable _, LedgerException.Unavailable _ ->
                            Optional.of(
                                    ProblemException.of(QueryProblem.VIEWS_UNAVAILABLE)
                                            .withHeader("Retry-After", "5")
                                            .because(failure));
                    default -> Optional.empty();
                };
    }

    @Bean
    static Changes changes(Views views, Ledger ledger) {
        return new Changes(views, ledger, HEARTBEAT, LONGEST_STREAM);
    }

    @Bean
    static ReadDescription readDescription() {
        return new ReadDescription();
    }

    @Bean
    static ProblemBundle queryWebProblems() {
        return new ProblemBundle("vn/steerlog/query/web");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(asking.getObject());
        registry.addInterceptor(new Leaving(reads.getObject()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ParameterResolver());
    }
}

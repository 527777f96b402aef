package vn.steerlog.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.steerlog.command.account.AccountConfiguration;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.http.ApiParameters;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.trail.TrailConfiguration;

/// The command side. Whoever starts it gives it a [Ledger], an [EventStorageEngine] over it, a
/// [Clock], a [ZoneId] and a [vn.steerlog.trail.Trail].
@Configuration(proxyBeanMethods = false)
@Import({AccountConfiguration.class, CommandSideWatch.class, TrailConfiguration.class})
@ComponentScan(
        basePackages = "vn.steerlog.command",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "vn\\.steerlog\\.command\\.((account|platform)\\..*|[A-Z].*)"))
public class CommandSideConfiguration {

    @Bean
    EventStore eventStore(EventStorageEngine engine, Clock clock) {
        GenericEventMessage.clock = clock;
        return new StagingEventStore(engine);
    }

    @Bean
    StreamFolds streamFolds(Ledger ledger, EventCodec codec) {
        return new StreamFolds(ledger, codec);
    }

    @Bean
    RecordedStates recordedStates(Ledger ledger, EventCodec codec, StreamFolds streams) {
        return new RecordedStates(ledger, codec, streams);
    }

    @Bean
    Facts facts(
            Ledger ledger, RecordedStates states, StreamFolds streams, Clock clock, ZoneId zone) {
        return new UnitOfWorkFacts(ledger, states, streams, clock, zone);
    }

    @Bean
    Commands commands(CommandBus bus, Ledger ledger, MeterRegistry registry) {
        var meters = new CommandMeters(registry, CommandNames.all());
        return new Commands(bus, ledger, new Replays(ledger), meters);
    }

    @Bean
    Stamps stamps(Clock clock, ZoneId zone) {
        return new Stamps(clock, zone);
    }

    @Bean
    ProblemBundle commandProblems() {
        return new ProblemBundle("vn/steerlog/command/problems");
    }

    @Bean
    ApiParameters callerParameters() {
        return ApiParameters.withIdempotencyKey(Caller.class).and(SeenCommit.described());
    }

    @Bean
    WriteDescription writeDescription() {
        return new WriteDescription();
    }

    @Bean
    ProblemBundle refusals() {
        return new ProblemBundle("vn/steerlog/command/refusals");
    }

    @Bean
    CommandTargetResolver commandTarget() {
        return message ->
                new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).subject().value(), null);
    }

    /// An id may be that of a thing of another kind, whose events are none of this one's. The
    /// attribute for this in Axon's annotation is never read.
    @Bean
    static BeanPostProcessor ownEventsOnly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
                    aggregate.setFilterEventsByType(true);
                }
                return bean;
            }
        };
    }

    @Bean
    CorrelationDataProvider whoAndWhy() {
        return new SimpleCorrelationDataProvider(
                "by", "cause", "role", "agency", "fingerprint", "list", "sample");
    }

    @Bean
    WebMvcConfigurer callers(Stamps stamps) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(stamps));
            }
        };
    }
}

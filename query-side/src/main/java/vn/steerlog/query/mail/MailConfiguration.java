package vn.steerlog.query.mail;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;
import vn.steerlog.query.desk.MailChoices;
import vn.steerlog.query.desk.Owners;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.trail.Trail;

/// Mail goes out where `spring.mail.host` names a server. Of several processes on one MongoDB one
/// sends at a time.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
public class MailConfiguration {
    static final String LEASES = "leases";

    /// Longer than a round takes; a process that is away for longer may be overtaken.
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Bean
    MailSettings mailSettings(
            @Value("${steerlog.mail.from:}") String from,
            @Value("${steerlog.mail.pages}") URI pages,
            @Value("${steerlog.mail.at:07:00}") LocalTime at,
            @Value("${steerlog.mail.escalate-after:5}") int escalateAfter,
            ZoneId zone) {
        return new MailSettings(from, pages, at, escalateAfter, zone);
    }

    @Bean
    MailRound mailRound(
            QuerySide side,
            MailChoices choices,
            Owners owners,
            Trail trail,
            JavaMailSender sender,
            ITemplateEngine templates,
            MailSettings settings,
            MeterRegistry registry,
            Clock clock) {
        return new MailRound(
                side,
                choices,
                owners,
                trail,
                new Post(sender, templates, settings),
                settings,
                new MailMeters(registry),
                clock);
    }

    @Bean
    MailOverview mailOverview(
            MailSettings settings, MailChoices choices, Trail trail, Clock clock) {
        return new MailOverview(settings, choices, trail, clock);
    }

    @Bean
    MailClerk mailClerk(MailRound round, ObjectProvider<MongoDatabase> databases, Clock clock) {
        @Nullable MongoDatabase database = databases.getIfUnique();
        return new MailClerk(round, database == null ? Runnable::run : leased(database, clock));
    }

    static Consumer<Runnable> leased(MongoDatabase database, Clock clock) {
        LockingTaskExecutor executor =
                new DefaultLockingTaskExecutor(
                        new MongoLockProvider(
                                database.getCollection(LEASES)
                                        .withReadConcern(ReadConcern.MAJORITY)
                                        .withWriteConcern(
                                                WriteConcern.MAJORITY.withJournal(true))));
        return work ->
                executor.executeWithLock(
                        work, new LockConfiguration(clock.instant(), "mail", LEASE, Duration.ZERO));
    }
}

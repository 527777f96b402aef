package vn.steerlog.running;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.GridFsContents;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.trail.Trail;

/// What both applications have in common: the time, the database, and the ledger in it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MongoSettings.class, MongoProperties.class})
@Import(PersonKeysConfiguration.class)
public class RunningConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone(@Value("${steerlog.zone}") String zone) {
        return ZoneId.of(zone);
    }

    @Bean
    MongoConnection mongoConnection(
            MongoProperties properties, MongoSettings settings, SslBundles bundles) {
        return new MongoConnection(properties, settings, bundles);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer mongoRest(MongoConnection connection) {
        return connection.rest();
    }

    /// The database that the URI names, or `steerlog`.
    @Bean
    MongoDatabase mongoDatabase(
            MongoClient client, MongoConnection connection, MongoSettings settings) {
        MongoDatabase database = client.getDatabase(connection.database());
        Reaching.check(database, connection, settings.startPatience());
        return database;
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(MongoDatabase database, MongoSettings settings, Clock clock) {
        var ledgerSettings = new MongoLedgerSettings(settings.follow(), settings.patience());
        return Ledger.open(MongoLedgerStore.open(database, ledgerSettings), clock);
    }

    /// Looked at by auditors only: what others recorded may take a second to be seen.
    @Bean(destroyMethod = "close")
    Trail trail(MongoDatabase database, MongoSettings settings, Clock clock) {
        var trailSettings = new MongoLedgerSettings(Duration.ofSeconds(1), settings.patience());
        return Trail.open(MongoLedgerStore.open(database, Trail.NAME, trailSettings), clock);
    }

    @Bean
    LedgerHaste ledgerHaste(Ledger ledger, Trail trail) {
        return new LedgerHaste(ledger, trail);
    }

    /// Beside the ledger, so that a backup of one is a backup of both.
    @Bean
    Contents contents(MongoDatabase database) {
        return new GridFsContents(database);
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec(EventCatalogue.STEERLOG);
    }
}

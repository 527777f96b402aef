package vn.steerlog.standalone;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.axon.FileSnapshotStore;
import vn.steerlog.ledger.axon.LedgerEventStorageEngine;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.ledger.persons.FilePersonKeys;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.trail.Trail;

/// The ledger in a segment file, and the keys of persons and the contents of papers beside it, in
/// the data folder.
@Configuration(proxyBeanMethods = false)
class EmbeddedStores {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone(@Value("${steerlog.zone}") String zone) {
        return ZoneId.of(zone);
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(HttpSettings settings, Clock clock) {
        return Ledger.open(SegmentFileStore.open(settings.data().resolve("ledger")), clock);
    }

    @Bean(destroyMethod = "close")
    Trail trail(HttpSettings settings, Clock clock) {
        return Trail.open(SegmentFileStore.open(settings.data().resolve(Trail.NAME)), clock);
    }

    @Bean
    PersonKeys personKeys(HttpSettings settings) {
        return FilePersonKeys.open(settings.data().resolve("keys/persons"), new SecureRandom());
    }

    @Bean
    Contents contents(HttpSettings settings, Clock clock) {
        return new FolderContents(settings.data().resolve("papers"), clock);
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec(EventCatalogue.STEERLOG);
    }

    @Bean
    EventStorageEngine eventStorageEngine(Ledger ledger, HttpSettings settings) {
        return LedgerEventStorageEngine.builder()
                .ledger(ledger)
                .snapshotStore(new FileSnapshotStore(settings.data().resolve("snapshots")))
                .build();
    }
}

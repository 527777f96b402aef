package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerStore;

/// Axon's published suite for the embedded event store, with nothing overridden. One of its tests
/// allows 100 ms for an event to arrive, so the classes on its way are loaded before the first
/// test, and the build may try again what failed.
@Tag("time-limit")
abstract class EventStoreSuite extends EmbeddedEventStoreTest {
    private static final Set<Class<?>> WARM = ConcurrentHashMap.newKeySet();

    @TempDir Path folder;
    private final List<Ledger> ledgers = new ArrayList<>();

    abstract LedgerStore store(Path folder);

    @AfterEach
    void close() {
        ledgers.forEach(Ledger::close);
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        if (WARM.add(getClass())) {
            warmUp(engine(folder.resolve("warm")));
        }
        return engine(folder.resolve("ledger"));
    }

    private LedgerEventStorageEngine engine(Path place) {
        Ledger ledger = Ledger.open(store(place), Clock.systemUTC());
        ledgers.add(ledger);
        return LedgerEventStorageEngine.builder()
                .ledger(ledger)
                .eventSerializer(TestSerializer.xStreamSerializer())
                .snapshotSerializer(TestSerializer.xStreamSerializer())
                .build();
    }

    private static void warmUp(LedgerEventStorageEngine engine) {
        EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        for (int i = 0; i < 20; i++) {
            store.publish(new GenericDomainEventMessage<>("warm", "up", i, "payload"));
            store.openStream(null).asStream().limit(i + 1L).forEach(event -> event.getPayload());
        }
        store.shutDown();
    }
}

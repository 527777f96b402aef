package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerStore;

/// Axon's published suite for the embedded event store, with nothing overridden.
abstract class EventStoreSuite extends EmbeddedEventStoreTest {
    @TempDir Path folder;
    private final List<Ledger> ledgers = new ArrayList<>();

    abstract LedgerStore store(Path folder);

    @AfterEach
    void close() {
        ledgers.forEach(Ledger::close);
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        Ledger ledger = Ledger.open(store(folder), Clock.systemUTC());
        ledgers.add(ledger);
        return LedgerEventStorageEngine.builder()
                .ledger(ledger)
                .eventSerializer(TestSerializer.xStreamSerializer())
                .snapshotSerializer(TestSerializer.xStreamSerializer())
                .build();
    }
}

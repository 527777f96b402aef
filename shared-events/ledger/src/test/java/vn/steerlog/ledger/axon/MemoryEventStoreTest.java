package vn.steerlog.ledger.axon;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

class MemoryEventStoreTest extends EmbeddedEventStoreTest {
    @Override
    public EventStorageEngine createStorageEngine() {
        return LedgerEventStorageEngine.builder()
                .ledger(Ledger.open(new MemoryLedgerStore(), Clock.systemUTC()))
                .eventSerializer(TestSerializer.xStreamSerializer())
                .snapshotSerializer(TestSerializer.xStreamSerializer())
                .build();
    }
}

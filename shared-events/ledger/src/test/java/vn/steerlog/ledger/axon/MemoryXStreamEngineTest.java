package vn.steerlog.ledger.axon;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// Axon's published suite for storage engines, with the serializer that it brings.
class MemoryXStreamEngineTest
        extends AbstractEventStorageEngineTest<
                LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {
    private final Ledger ledger = Ledger.open(new MemoryLedgerStore(), Clock.systemUTC());

    @BeforeEach
    void open() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected LedgerEventStorageEngine createEngine(
            UnaryOperator<LedgerEventStorageEngine.Builder> customization) {
        return customization
                .apply(
                        LedgerEventStorageEngine.builder()
                                .ledger(ledger)
                                .eventSerializer(TestSerializer.xStreamSerializer())
                                .snapshotSerializer(TestSerializer.xStreamSerializer()))
                .build();
    }
}

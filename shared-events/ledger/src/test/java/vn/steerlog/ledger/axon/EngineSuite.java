package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerStore;

/// Axon's published suite for storage engines, with everything that it inherits and nothing
/// overridden.
abstract class EngineSuite
        extends AbstractEventStorageEngineTest<
                LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {
    @TempDir Path folder;
    private Ledger ledger;

    abstract LedgerStore store(Path folder);

    /// One of those that Axon's suites bring.
    abstract Serializer serializer();

    abstract SnapshotStore snapshots(Path folder);

    @BeforeEach
    void open() {
        ledger = Ledger.open(store(folder.resolve("ledger")), Clock.systemUTC());
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
                                .snapshotStore(snapshots(folder.resolve("snapshots")))
                                .eventSerializer(serializer())
                                .snapshotSerializer(serializer()))
                .build();
    }
}

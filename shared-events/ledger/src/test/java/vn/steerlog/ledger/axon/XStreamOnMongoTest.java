package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Tag;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class XStreamOnMongoTest extends EngineSuite {
    private final SnapshotStore snapshots = new HeapSnapshotStore();

    @Override
    LedgerStore store(Path folder) {
        return MongoForTests.freshStore();
    }

    @Override
    Serializer serializer() {
        return TestSerializer.xStreamSerializer();
    }

    @Override
    SnapshotStore snapshots(Path folder) {
        return snapshots;
    }
}

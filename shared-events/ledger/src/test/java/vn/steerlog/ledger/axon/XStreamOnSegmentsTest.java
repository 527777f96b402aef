package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.serialization.Serializer;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.segment.SegmentFileStore;

class XStreamOnSegmentsTest extends EngineSuite {
    private final SnapshotStore snapshots = new HeapSnapshotStore();

    @Override
    LedgerStore store(Path folder) {
        return SegmentFileStore.open(folder);
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

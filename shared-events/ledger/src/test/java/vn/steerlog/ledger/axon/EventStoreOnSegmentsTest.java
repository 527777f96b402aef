package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.ledger.segment.SegmentSettings;

class EventStoreOnSegmentsTest extends EventStoreSuite {
    @Override
    LedgerStore store(Path folder) {
        return SegmentFileStore.open(folder, new SegmentSettings(1 << 20, 1 << 12));
    }
}

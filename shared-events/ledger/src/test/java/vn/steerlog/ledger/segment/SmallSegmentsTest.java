package vn.steerlog.ledger.segment;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contract.LedgerStoreContract;

/// The contract with segments so small that every few commits begin a new one.
class SmallSegmentsTest extends LedgerStoreContract {
    @TempDir private Path folder;

    @Override
    protected LedgerStore open() {
        return SegmentFileStore.open(folder, new SegmentSettings(1000, 300));
    }
}

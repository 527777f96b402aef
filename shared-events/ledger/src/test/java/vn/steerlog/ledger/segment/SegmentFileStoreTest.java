package vn.steerlog.ledger.segment;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contract.LedgerStoreContract;

class SegmentFileStoreTest extends LedgerStoreContract {
    @TempDir private Path folder;

    @Override
    protected LedgerStore open() {
        return SegmentFileStore.open(folder);
    }
}

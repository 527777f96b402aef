package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

class EventStoreOnMemoryTest extends EventStoreSuite {
    @Override
    LedgerStore store(Path folder) {
        return new MemoryLedgerStore();
    }
}

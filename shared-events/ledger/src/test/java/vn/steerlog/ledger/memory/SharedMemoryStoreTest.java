package vn.steerlog.ledger.memory;

import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contract.SharedStoreContract;

class SharedMemoryStoreTest extends SharedStoreContract {
    private final MemoryLedgerStore store = new MemoryLedgerStore();

    @Override
    protected LedgerStore openStore() {
        return store;
    }
}

package vn.steerlog.ledger.memory;

import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contract.LedgerStoreContract;

class MemoryLedgerStoreTest extends LedgerStoreContract {
    private final MemoryLedgerStore store = new MemoryLedgerStore();

    @Override
    protected LedgerStore open() {
        return store;
    }
}

package vn.steerlog.ledger.contract;

import org.junit.jupiter.api.Nested;
import vn.steerlog.ledger.LedgerStore;

/// What every store must pass: the promises of the store itself, and those of the ledger over it.
/// `ContractFindsBrokenStoresTest` shows that it fails for stores that do not keep them.
public abstract class LedgerStoreContract {

    /// Opens the store of this test: empty the first time, and afterwards, when the one opened
    /// before was closed, with what was appended to that one.
    protected abstract LedgerStore open();

    @Nested
    class Keeping extends KeepingContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }

    @Nested
    class Finding extends FindingContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }

    @Nested
    class Recording extends RecordingContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }

    @Nested
    class Rules extends RulesContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }

    @Nested
    class Decisions extends DecisionsContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }

    @Nested
    class Reading extends ReadingContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }

    @Nested
    class Life extends LifeContract {
        @Override
        protected LedgerStore open() {
            return LedgerStoreContract.this.open();
        }
    }
}

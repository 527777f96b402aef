/// What every store must pass, and the ledger over every store: extend [LedgerStoreContract].
@NullMarked
package vn.steerlog.ledger.contract;

import org.jspecify.annotations.NullMarked;

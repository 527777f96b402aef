package vn.steerlog.ledger.axon;

import org.axonframework.common.AxonNonTransientException;
import vn.steerlog.ledger.LedgerException;

/// The ledger takes no more commits until somebody has looked after it. Nothing was recorded;
/// sending the command again does not help.
public final class LedgerStoppedException extends AxonNonTransientException {
    private static final long serialVersionUID = 1L;

    LedgerStoppedException(LedgerException cause) {
        super(cause.getMessage(), cause);
    }
}

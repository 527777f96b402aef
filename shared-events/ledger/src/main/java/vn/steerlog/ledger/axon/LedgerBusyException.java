package vn.steerlog.ledger.axon;

import org.axonframework.common.AxonTransientException;
import vn.steerlog.ledger.LedgerException;

/// Too many commits are waiting for the ledger: nothing was recorded, the same command may be sent
/// again later.
public final class LedgerBusyException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    LedgerBusyException(LedgerException.Busy cause) {
        super(cause.getMessage(), cause);
    }
}

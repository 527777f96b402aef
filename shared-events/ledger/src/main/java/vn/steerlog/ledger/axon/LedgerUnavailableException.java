package vn.steerlog.ledger.axon;

import org.axonframework.common.AxonTransientException;
import vn.steerlog.ledger.LedgerException;

/// The ledger's store does not answer: nothing was recorded, the same command may be sent again
/// later.
public final class LedgerUnavailableException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailableException(LedgerException.Unavailable cause) {
        super(cause.getMessage(), cause);
    }
}

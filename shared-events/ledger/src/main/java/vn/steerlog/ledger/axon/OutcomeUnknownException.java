package vn.steerlog.ledger.axon;

import java.time.Duration;
import org.axonframework.common.AxonTransientException;
import vn.steerlog.ledger.LedgerException;

/// The ledger did not say in time whether the events are recorded, or stopped while it stored them.
/// They may be, now or later: a command is only to be sent again in a way that finds out, such as
/// with the same cause.
public final class OutcomeUnknownException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Duration patience) {
        super("the ledger did not answer within " + patience, null);
    }

    OutcomeUnknownException(LedgerException.Stopped cause) {
        super(cause.getMessage(), cause);
    }
}

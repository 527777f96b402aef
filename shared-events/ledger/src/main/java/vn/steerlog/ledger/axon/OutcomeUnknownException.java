package vn.steerlog.ledger.axon;

import java.time.Duration;
import org.axonframework.common.AxonTransientException;

/// The ledger did not say in time whether the events are recorded. They may be, now or later: a
/// command is only to be sent again in a way that finds out, such as with the same cause.
public final class OutcomeUnknownException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Duration patience) {
        super("the ledger did not answer within " + patience, null);
    }
}

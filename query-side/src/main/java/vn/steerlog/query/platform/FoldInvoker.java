package vn.steerlog.query.platform;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import vn.steerlog.query.projection.Folded;

/// Hands Axon's messages to one projection. A projection takes in whole commits: the first message
/// of a commit folds all of it, the others find it folded.
final class FoldInvoker implements EventHandlerInvoker {
    private final Folded<?> folded;

    FoldInvoker(Folded<?> folded) {
        this.folded = folded;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (message.getMetaData().get("commit") instanceof Long commit) {
            folded.foldUpTo(commit);
        } else {
            throw new IllegalArgumentException("a message from elsewhere than the ledger");
        }
    }

    /// Rows are rebuilt by [Folded#rebuild], never by a reset.
    @Override
    public boolean supportsReset() {
        return false;
    }
}

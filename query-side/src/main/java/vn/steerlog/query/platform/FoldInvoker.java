package vn.steerlog.query.platform;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import vn.steerlog.query.projection.Folded;

/// Hands Axon's messages to one projection. A projection takes in whole commits, and of those that
/// are there already many at once: the first message folds them, the others find them folded.
final class FoldInvoker implements EventHandlerInvoker {
    /// So that a claim on the rows is not held longer than it lasts.
    private static final long MOST_AT_ONCE = 512;

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
            folded.foldUpTo(
                    Math.max(commit, Math.min(folded.commits().head(), commit + MOST_AT_ONCE)));
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

package vn.steerlog.ledger.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/// A token holds the position of the last event that was seen; 0 is before the first.
final class Positions {
    private Positions() {}

    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /// @param token none means before the first event
    static long of(@Nullable TrackingToken token) {
        TrackingToken inner = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return switch (inner) {
            case null -> 0;
            case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a token of a ledger: " + token);
        };
    }
}

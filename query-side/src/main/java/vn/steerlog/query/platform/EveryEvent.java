package vn.steerlog.query.platform;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Ledger;

/// A message source that goes on behind an event whose stored name nobody knows: projections are to
/// park it, not to stop. Such an event comes without its data.
final class EveryEvent implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Ledger ledger;

    EveryEvent(StreamableMessageSource<TrackedEventMessage<?>> source, Ledger ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new EveryEventStream(source, ledger, token);
    }

    @Override
    public TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return source.createTokenAt(moment);
    }
}

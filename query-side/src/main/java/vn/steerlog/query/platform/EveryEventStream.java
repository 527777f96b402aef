package vn.steerlog.query.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventUnreadable;

/// One reader of [EveryEvent]. Where the stream behind it fails on an event, it hands out a message
/// without data in its place and opens a further stream behind that event.
final class EveryEventStream implements BlockingStream<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Ledger ledger;
    private BlockingStream<TrackedEventMessage<?>> stream;
    private Runnable callback = () -> {};
    private long position;

    EveryEventStream(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Ledger ledger,
            @Nullable TrackingToken token) {
        this.source = source;
        this.ledger = ledger;
        this.position = token == null ? 0 : token.position().orElse(0);
        this.stream = source.openStream(token);
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        try {
            return stream.peek();
        } catch (EventUnreadable _) {
            return Optional.of(unreadable());
        }
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit)
            throws InterruptedException {
        try {
            return stream.hasNextAvailable(timeout, unit);
        } catch (EventUnreadable _) {
            return true;
        }
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        try {
            TrackedEventMessage<?> next = stream.nextAvailable();
            position = next.trackingToken().position().orElse(position + 1);
            return next;
        } catch (EventUnreadable _) {
            TrackedEventMessage<?> next = unreadable();
            goOnBehind(next.trackingToken());
            return next;
        }
    }

    private void goOnBehind(TrackingToken token) {
        stream.close();
        position++;
        stream = source.openStream(token);
        stream.setOnAvailableCallback(callback);
    }

    private TrackedEventMessage<?> unreadable() {
        RecordedEvent event =
                ledger.event(position + 1)
                        .orElseThrow(() -> new IllegalStateException("no event " + position));
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericEventMessage<>(
                        event.id(),
                        event.type(),
                        MetaData.from(
                                Map.of("commit", event.commit(), "position", event.position())),
                        event.at()));
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return stream.setOnAvailableCallback(onAvailable);
    }

    @Override
    public synchronized void close() {
        stream.close();
    }
}

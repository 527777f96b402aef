package vn.steerlog.ledger.axon;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedMessage;
import vn.steerlog.ledger.RecordedEvent;

/// Makes messages of recorded events.
final class TrackedMessages {
    private TrackedMessages() {}

    static TrackedEventMessage<?> of(RecordedPayload payload, CatalogueSerializer serializer) {
        RecordedEvent event = payload.event();
        TrackingToken token = Positions.token(event.position());
        Message<Object> message =
                new SerializedMessage<>(
                        event.id(), payload, new RecordedMetaData(event), serializer);
        return event.place()
                .<TrackedEventMessage<?>>map(place ->
                        new GenericTrackedDomainEventMessage<>(
                                token,
                                place.stream(),
                                place.key(),
                                place.sequence(),
                                message,
                                event::at))
                .orElseGet(() -> new GenericTrackedEventMessage<>(token, message, event::at));
    }
}

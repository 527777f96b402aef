package vn.steerlog.ledger.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;

/// A recorded event as Axon's storage engines hand it on.
record RecordedData(RecordedPayload payload, EventForm form) implements TrackedEventData<byte[]> {
    /// An event of an aggregate also says which one.
    static TrackedEventData<byte[]> tracked(RecordedPayload payload, EventForm form) {
        RecordedData data = new RecordedData(payload, form);
        return data.event()
                .place()
                .<TrackedEventData<byte[]>>map(place ->
                        new TrackedDomainEventData<>(
                                data.trackingToken(), new InAggregate(data, place)))
                .orElse(data);
    }

    /// @param event has a place
    static DomainEventData<byte[]> inAggregate(RecordedEvent event, EventForm form) {
        RecordedData data = new RecordedData(new RecordedPayload(event), form);
        return new InAggregate(data, event.place().orElseThrow());
    }

    private RecordedEvent event() {
        return payload.event();
    }

    @Override
    public TrackingToken trackingToken() {
        return Positions.token(event().position());
    }

    @Override
    public String getEventIdentifier() {
        return event().id();
    }

    @Override
    public Instant getTimestamp() {
        return event().at();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return form.metaData(event());
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return form.payload(payload);
    }

    private record InAggregate(RecordedData data, Place place) implements DomainEventData<byte[]> {
        @Override
        public String getType() {
            return place.stream();
        }

        @Override
        public String getAggregateIdentifier() {
            return place.key();
        }

        @Override
        public long getSequenceNumber() {
            return place.sequence();
        }

        @Override
        public String getEventIdentifier() {
            return data.getEventIdentifier();
        }

        @Override
        public Instant getTimestamp() {
            return data.getTimestamp();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return data.getMetaData();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return data.getPayload();
        }
    }
}

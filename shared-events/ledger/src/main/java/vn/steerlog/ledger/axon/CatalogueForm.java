package vn.steerlog.ledger.axon;

import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import vn.steerlog.ledger.RecordedEvent;

/// The ledger's own form: names and revisions of the catalogue, data as its codec writes them,
/// metadata as strings.
record CatalogueForm(CatalogueSerializer serializer) implements EventForm {
    @Override
    public Stored store(EventMessage<?> message, String by, String cause) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        return new Stored(
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                StoredMeta.toStore(message.getMetaData(), by, cause),
                payload.getData());
    }

    @Override
    public Function<RecordedEvent, RecordedPayload> readyForOne() {
        return new DecodingAhead(serializer.codec());
    }

    @Override
    public SerializedObject<byte[]> payload(RecordedPayload recorded) {
        return recorded;
    }

    @Override
    public SerializedObject<byte[]> metaData(RecordedEvent event) {
        return new RecordedMetaData(event);
    }
}

package vn.steerlog.ledger.axon;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import vn.steerlog.ledger.RecordedEvent;

/// The data of a recorded event, and their stored name, as Axon hands them to
/// [CatalogueSerializer]; it still knows which commit they are from.
record RecordedPayload(RecordedEvent event) implements SerializedObject<byte[]>, SerializedType {
    @Override
    public SerializedType getType() {
        return this;
    }

    @Override
    public String getName() {
        return event.type();
    }

    @Override
    public String getRevision() {
        return Integer.toString(event.revision());
    }

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public byte[] getData() {
        return event.data();
    }
}

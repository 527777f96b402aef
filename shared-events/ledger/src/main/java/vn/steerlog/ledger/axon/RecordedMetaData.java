package vn.steerlog.ledger.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import vn.steerlog.ledger.RecordedEvent;

/// What is known about a recorded event besides its data, as Axon hands it to
/// [CatalogueSerializer].
record RecordedMetaData(RecordedEvent event) implements SerializedObject<byte[]> {
    static final SerializedType TYPE = new SimpleSerializedType(MetaData.class.getName(), null);

    @Override
    public SerializedType getType() {
        return TYPE;
    }

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public byte[] getData() {
        return StoredMeta.bytes(StoredMeta.of(event));
    }
}

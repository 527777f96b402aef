package vn.steerlog.ledger.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import vn.steerlog.ledger.RecordedEvent;

/// How the payload and the metadata of a message stand in the ledger.
sealed interface EventForm permits CatalogueForm, ForeignForm {
    static EventForm of(Serializer serializer) {
        return serializer instanceof CatalogueSerializer catalogue
                ? new CatalogueForm(catalogue)
                : new ForeignForm(serializer);
    }

    /// @param by as the record will say
    /// @param cause as the record will say
    Stored store(EventMessage<?> message, String by, String cause);

    SerializedObject<byte[]> payload(RecordedEvent event);

    SerializedObject<byte[]> metaData(RecordedEvent event);

    /// @param meta a JSON object
    /// @param data a JSON value
    record Stored(String type, int revision, byte[] meta, byte[] data) {}
}

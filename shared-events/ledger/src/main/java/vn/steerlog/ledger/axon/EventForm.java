package vn.steerlog.ledger.axon;

import java.util.function.Function;
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

    /// How a reader's events are made ready on the threads that read ahead for it.
    Function<RecordedEvent, RecordedPayload> readyForOne();

    SerializedObject<byte[]> payload(RecordedPayload recorded);

    SerializedObject<byte[]> metaData(RecordedEvent event);

    /// @param meta a JSON object
    /// @param data a JSON value
    record Stored(String type, int revision, byte[] meta, byte[] data) {}
}

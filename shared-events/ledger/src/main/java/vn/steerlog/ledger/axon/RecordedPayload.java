package vn.steerlog.ledger.axon;

import java.util.function.Consumer;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCodec;

/// The data of a recorded event, and their stored name, as Axon hands them to
/// [CatalogueSerializer]; it still knows which commit they are from.
///
/// @param ahead the event itself when it was decoded ahead
/// @param onAsked hears the stored name when the event is asked for
record RecordedPayload(RecordedEvent event, @Nullable DomainEvent ahead, Consumer<String> onAsked)
        implements SerializedObject<byte[]>, SerializedType {

    RecordedPayload(RecordedEvent event) {
        this(event, null, _ -> {});
    }

    /// @throws vn.steerlog.ledger.catalogue.EventUnreadable when it cannot be understood in full
    DomainEvent decoded(EventCodec codec) {
        onAsked.accept(event.type());
        return ahead != null ? ahead : codec.decode(event);
    }

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

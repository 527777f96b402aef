package vn.steerlog.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.MetaJson;

/// The form for any other of Axon's text serializers (XStream, Jackson). Type names and revisions
/// are theirs; to have no revision and to have revision 1 is the same, and is read as none. The
/// data are a JSON string of the text that the serializer wrote, and so are the metadata, as the
/// only property of `meta`.
record ForeignForm(Serializer serializer) implements EventForm {
    private static final String TEXT = "text";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Stored store(EventMessage<?> message, String by, String cause) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        SerializedObject<String> metaData = message.serializeMetaData(serializer, String.class);
        return new Stored(
                payload.getType().getName(),
                revision(payload.getType()),
                MetaJson.write(Map.of(TEXT, metaData.getData())),
                JSON.writeValueAsBytes(payload.getData()));
    }

    @Override
    public Function<RecordedEvent, RecordedPayload> readyForOne() {
        return RecordedPayload::new;
    }

    @Override
    public SerializedObject<byte[]> payload(RecordedPayload recorded) {
        RecordedEvent event = recorded.event();
        byte[] data = JSON.readValue(event.data(), String.class).getBytes(StandardCharsets.UTF_8);
        return new SimpleSerializedObject<>(data, byte[].class, event.type(), revision(event));
    }

    @Override
    public SerializedObject<byte[]> metaData(RecordedEvent event) {
        String text = MetaJson.read(event.meta()).getOrDefault(TEXT, "");
        return new SerializedMetaData<>(text.getBytes(StandardCharsets.UTF_8), byte[].class);
    }

    private static int revision(SerializedType type) {
        return Optional.ofNullable(type.getRevision()).map(Integer::valueOf).orElse(1);
    }

    private static @Nullable String revision(RecordedEvent event) {
        return event.revision() == 1 ? null : Integer.toString(event.revision());
    }
}

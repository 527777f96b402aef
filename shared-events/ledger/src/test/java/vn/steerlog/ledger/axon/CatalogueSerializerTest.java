package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.ledger.Ledger;

class CatalogueSerializerTest {
    private final CatalogueSerializer serializer = new CatalogueSerializer(Fixture.CODEC);

    @Test
    void an_event_goes_to_text_under_its_stored_name_and_back() {
        SerializedObject<String> text =
                serializer.serialize(Fixture.acknowledged("T-1"), String.class);
        assertThat(text.getType()).isEqualTo(new SimpleSerializedType("TaskAcknowledged", "1"));
        assertThat(text.getData()).isEqualTo("{\"task\":\"T-1\",\"effectiveOn\":\"2025-11-17\"}");
        assertThat(serializer.<String, Object>deserialize(text))
                .isEqualTo(Fixture.acknowledged("T-1"));
        assertThat(serializer.classForType(text.getType())).isEqualTo(TaskAcknowledged.class);
        assertThat(serializer.typeForClass(TaskAcknowledged.class)).isEqualTo(text.getType());
        assertThat(serializer.canSerializeTo(byte[].class)).isTrue();
        assertThat(serializer.canSerializeTo(Integer.class)).isFalse();
    }

    @Test
    void metadata_keep_what_the_ledger_added_as_numbers() {
        MetaData metaData =
                MetaData.with("by", "account-1").and("commit", 42L).and("position", 101L);
        SerializedObject<byte[]> bytes = serializer.serialize(metaData, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(bytes)).isEqualTo(metaData);
        assertThat(serializer.classForType(bytes.getType())).isEqualTo(MetaData.class);
    }

    @Test
    void a_message_read_from_the_ledger_can_be_serialized_again() throws InterruptedException {
        try (Ledger ledger = Fixture.ledger()) {
            Fixture.record(ledger, "T-1");
            try (var stream = new LedgerMessageSource(ledger, Fixture.CODEC).openStream(null)) {
                var message = stream.nextAvailable();
                SerializedObject<String> payload =
                        message.serializePayload(serializer, String.class);
                SerializedObject<String> metaData =
                        message.serializeMetaData(serializer, String.class);
                assertThat(serializer.<String, Object>deserialize(payload))
                        .isEqualTo(message.getPayload());
                assertThat(serializer.<String, Object>deserialize(metaData))
                        .isEqualTo(message.getMetaData());
            }
        }
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> serializer.serialize("text", byte[].class))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.serialize(null, byte[].class))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() ->
                        serializer.classForType(new SimpleSerializedType("TaskForgotten", "1")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("TaskForgotten");
        assertThatThrownBy(() ->
                        serializer.deserialize(
                                new SimpleSerializedObject<>(
                                        "{}", String.class, "TaskAcknowledged", "2")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("the newest revision known is 1");
        assertThatThrownBy(() ->
                        new GenericEventMessage<>("text", Map.of())
                                .serializePayload(serializer, byte[].class))
                .isInstanceOf(SerializationException.class);
    }
}

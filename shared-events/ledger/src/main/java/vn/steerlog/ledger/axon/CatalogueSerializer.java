package vn.steerlog.ledger.axon;

import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCatalogue.Entry;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.catalogue.EventUnreadable;

/// Axon's event serializer for the events of the catalogue, under their stored names, and for
/// metadata. It takes nothing else. Whatever it cannot understand is an error that names the commit
/// when that is known; it never answers with Axon's `UnknownSerializedType`, for which handlers
/// would be passed over in silence.
public final class CatalogueSerializer implements Serializer {
    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    public CatalogueSerializer(EventCodec codec) {
        this.codec = codec;
    }

    EventCodec codec() {
        return codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        return switch (object) {
            case DomainEvent event ->
                    converted(codec.encode(event), expected, typeForClass(event.getClass()));
            case MetaData metaData ->
                    converted(StoredMeta.bytes(metaData), expected, RecordedMetaData.TYPE);
            case null -> throw new SerializationException("nothing is not an event");
            default ->
                    throw new SerializationException(
                            object.getClass().getName() + " is not an event");
        };
    }

    private <T> SerializedObject<T> converted(
            byte[] bytes, Class<T> expected, SerializedType type) {
        return new SimpleSerializedObject<>(converter.convert(bytes, expected), expected, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return converter.canConvert(byte[].class, expected);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return (T)
                switch (serialized) {
                    case RecordedPayload payload -> payload.decoded(codec);
                    case RecordedMetaData metaData -> StoredMeta.of(metaData.event());
                    default -> decode(serialized);
                };
    }

    private Object decode(SerializedObject<?> serialized) {
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        SerializedType type = serialized.getType();
        try {
            return isMetaData(type)
                    ? StoredMeta.from(bytes)
                    : codec.decode(type.getName(), revision(type), bytes);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(type.getName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type instanceof RecordedPayload payload) {
            return typeOf(payload.event());
        }
        if (isMetaData(type)) {
            return MetaData.class;
        }
        try {
            return codec.catalogue().named(type.getName(), revision(type)).type();
        } catch (IllegalArgumentException e) {
            throw new SerializationException(type.getName() + ": " + e.getMessage(), e);
        }
    }

    private Class<?> typeOf(RecordedEvent event) {
        try {
            return codec.catalogue().named(event.type(), event.revision()).type();
        } catch (IllegalArgumentException e) {
            throw new EventUnreadable(event, e);
        }
    }

    @Override
    public SerializedType typeForClass(@Nullable @SuppressWarnings("rawtypes") Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return RecordedMetaData.TYPE;
        }
        Entry entry = codec.catalogue().of(type);
        return new SimpleSerializedType(entry.name(), Integer.toString(entry.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static boolean isMetaData(SerializedType type) {
        return type.getName().equals(MetaData.class.getName());
    }

    private static int revision(SerializedType type) {
        return Optional.ofNullable(type.getRevision()).map(Integer::valueOf).orElse(1);
    }
}

package vn.steerlog.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import vn.steerlog.events.Id;

/// Ids as plain strings.
final class IdJson {
    private IdJson() {}

    static final class Writer extends StdScalarSerializer<Id> {
        Writer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value());
        }
    }

    static final class Readers extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type,
                DeserializationConfig config,
                BeanDescription.Supplier beanDescription) {
            return type.isTypeOrSubTypeOf(Id.class) && type.isConcrete()
                    ? new Reader(type)
                    : super.findBeanDeserializer(type, config, beanDescription);
        }
    }

    private static final class Reader extends StdScalarDeserializer<Id> {
        private final transient Constructor<?> constructor;

        Reader(JavaType type) {
            super(type);
            try {
                constructor = type.getRawClass().getConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an id is a record of one text", e);
            }
        }

        @Override
        public Id deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(in, handledType(), JsonToken.VALUE_STRING, null);
            }
            String text = in.getString();
            try {
                return (Id) constructor.newInstance(text);
            } catch (InvocationTargetException _) {
                throw context.weirdStringException(text, handledType(), "not an id");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an id is a record of one text", e);
            }
        }
    }
}

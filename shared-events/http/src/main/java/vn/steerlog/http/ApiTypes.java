package vn.steerlog.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.Id;

/// Describes types as [HttpJson] reads and writes them: ids are texts, and a record's components
/// must be there unless they may be absent.
final class ApiTypes implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type.getType());
        if (Id.class.isAssignableFrom(raw)) {
            return new JsonSchema()
                    .typesItem("string")
                    .minLength(1)
                    .maxLength(Id.MAX_LENGTH)
                    .pattern("^[A-Za-z0-9._-]+$");
        }
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null && raw.isRecord()) {
            described(schema, context).ifPresent(it -> require(it, raw));
        }
        return schema;
    }

    private static Optional<Schema<?>> described(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        if (reference == null) {
            return Optional.of(schema);
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return Optional.ofNullable(context.getDefinedModels().get(name));
    }

    private static void require(Schema<?> schema, Class<?> type) {
        Map<String, ?> known = schema.getProperties();
        if (known != null) {
            schema.setRequired(
                    Stream.of(type.getRecordComponents())
                            .filter(ApiTypes::isRequired)
                            .map(RecordComponent::getName)
                            .filter(known::containsKey)
                            .toList());
        }
    }

    private static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        return type != Optional.class
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case JavaType it -> it.getRawClass();
            case ParameterizedType it when it.getRawType() instanceof Class<?> raw -> raw;
            default -> Object.class;
        };
    }
}

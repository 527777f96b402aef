package vn.steerlog.ledger.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotatedWithParams;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import vn.steerlog.events.Id;

/// Jackson as [EventCodec] promises it, with every default that the stored bytes depend on written
/// out.
final class EventMapper {
    private EventMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                                .build())
                .annotationIntrospector(new Shapes())
                .changeDefaultPropertyInclusion(
                        old -> old.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new IsoDay()))
                .withCoercionConfig(LogicalType.Textual, EventMapper::refuseNumbers)
                .withConfigOverride(
                        List.class,
                        list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
                .disable(
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                        MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        EnumFeature.READ_ENUMS_USING_TO_STRING,
                        EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    static void refuseNumbers(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static final class IsoDay extends StdDeserializer<LocalDate> {
        IsoDay() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
            }
            try {
                return day(parser.getString());
            } catch (DateTimeException e) {
                return (LocalDate)
                        context.handleWeirdStringValue(
                                LocalDate.class, parser.getString(), "not a day");
            }
        }
    }

    /// As [LocalDate#parse(CharSequence)], which takes ten times as long for the usual form.
    private static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// An id is its value; a component that is not an `Optional` is required.
    private static final class Shapes extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated a) {
            boolean value = isOfId(a) && a.getName().equals("value");
            return value ? Boolean.TRUE : super.hasAsValue(config, a);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated a) {
            return isOfId(a) ? JsonCreator.Mode.DELEGATING : super.findCreatorAnnotation(config, a);
        }

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter) {
                return member.getRawType() != Optional.class;
            }
            return super.hasRequiredMarker(config, member);
        }

        private static boolean isOfId(Annotated a) {
            return a instanceof AnnotatedWithParams member
                    && Id.class.isAssignableFrom(member.getDeclaringClass());
        }
    }
}

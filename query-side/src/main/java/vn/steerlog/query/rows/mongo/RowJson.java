package vn.steerlog.query.rows.mongo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedWithParams;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.events.Id;

/// Rows as JSON texts and back to equal rows: decimals keep their digits and their scale, an id is
/// its string, what is absent is left out.
final class RowJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new Ids())
                    .changeDefaultPropertyInclusion(
                            old -> old.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(
                            EnumFeature.READ_ENUMS_USING_TO_STRING,
                            EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                    .build();

    private RowJson() {}

    static String write(Object row) {
        return MAPPER.writeValueAsString(row);
    }

    static <R> R read(String json, Class<R> type) {
        return MAPPER.readValue(json, type);
    }

    private static final class Ids extends JacksonAnnotationIntrospector {
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

        private static boolean isOfId(Annotated a) {
            return a instanceof AnnotatedWithParams member
                    && Id.class.isAssignableFrom(member.getDeclaringClass());
        }
    }
}

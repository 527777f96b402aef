package vn.steerlog.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.steerlog.events.Id;

/// JSON as both sides read and write it over HTTP. It guesses nothing:
///
/// - a field that is not known, twice there, or of another type is refused, and so is text after
///   the end; texts are never taken for numbers nor numbers for texts;
/// - a record's component must be there and not null, unless it is an `Optional` (absent is empty)
///   or a list, set or map (absent is empty too);
/// - a `LocalDate` is read as `2026-02-28` or `28/02/2026` and written as the former;
/// - an [Id] is a plain string;
/// - nesting, texts, names and numbers have limits.
///
/// A holder and not a bean of type `JsonMapper`: the ledger and Axon have mappers of their own.
public final class HttpJson {
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(60)
                    .maxStringLength(100_000)
                    .maxNameLength(200)
                    .maxTokenCount(200_000)
                    .build();

    private final JsonMapper mapper;

    public HttpJson() {
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(LIMITS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .build();
        mapper = requirePresence(requireTypes(JsonMapper.builder(factory))).build();
    }

    public JsonMapper mapper() {
        return mapper;
    }

    private static JsonMapper.Builder requireTypes(JsonMapper.Builder builder) {
        return builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(
                        new SimpleModule("steerlog-http")
                                .setDeserializers(new IdJson.Readers())
                                .addDeserializer(String.class, new ValueReaders.Text())
                                .addDeserializer(LocalDate.class, new ValueReaders.Day())
                                .addDeserializer(Instant.class, new ValueReaders.Moment())
                                .addDeserializer(BigDecimal.class, new ValueReaders.Decimal())
                                .addSerializer(Id.class, new IdJson.Writer()));
    }

    private static JsonMapper.Builder requirePresence(JsonMapper.Builder builder) {
        builder.changeDefaultNullHandling(_ -> nulls(Nulls.FAIL))
                .withConfigOverride(Optional.class, it -> it.setNullHandling(nulls(Nulls.SET)))
                .changeDefaultPropertyInclusion(_ ->
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
        for (var several : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(several, it -> it.setNullHandling(nulls(Nulls.AS_EMPTY)));
        }
        return builder;
    }

    private static JsonSetter.Value nulls(Nulls value) {
        return JsonSetter.Value.construct(value, Nulls.FAIL);
    }
}

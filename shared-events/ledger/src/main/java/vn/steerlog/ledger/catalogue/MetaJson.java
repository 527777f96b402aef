package vn.steerlog.ledger.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The `meta` of a recorded event: an object of strings.
public final class MetaJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .withCoercionConfig(LogicalType.Textual, EventMapper::refuseNumbers)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private MetaJson() {}

    /// A JSON object in UTF-8 with its properties in alphabetical order.
    public static byte[] write(Map<String, String> meta) {
        return meta.isEmpty() ? EMPTY.clone() : MAPPER.writeValueAsBytes(new TreeMap<>(meta));
    }

    /// @throws IllegalArgumentException when `json` is not an object of strings
    public static Map<String, String> read(byte[] json) {
        if (Arrays.equals(json, EMPTY)) {
            return Map.of();
        }
        try {
            return Map.copyOf(MAPPER.readValue(json, STRINGS));
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("not an object of strings", e);
        }
    }
}

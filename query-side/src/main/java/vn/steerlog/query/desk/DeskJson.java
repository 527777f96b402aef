package vn.steerlog.query.desk;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A desk as it is kept: JSON that names its form.
final class DeskJson {
    private static final String FORM = "steerlog-desk-1";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private DeskJson() {}

    private record Kept(String form, Desk desk) {}

    static byte[] write(Desk desk) {
        return JSON.writeValueAsBytes(new Kept(FORM, desk));
    }

    /// @throws IllegalArgumentException when it is no desk, or of another form
    static Desk read(byte[] bytes) {
        try {
            Kept kept = JSON.readValue(bytes, Kept.class);
            if (!kept.form().equals(FORM)) {
                throw new IllegalArgumentException("written by another version: " + kept.form());
            }
            kept.desk().views().forEach(DeskJson::requireWhole);
            return kept.desk();
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("no desk", e);
        }
    }

    private static void requireWhole(SavedView view) {
        if (view.id().isEmpty() || view.name().isEmpty() || view.query().startsWith("?")) {
            throw new IllegalArgumentException("no view");
        }
    }
}

package vn.steerlog.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaJsonTest {
    @Test
    void meta_is_an_object_of_strings_in_alphabetical_order() {
        Map<String, String> meta =
                Map.of("role", "SECRETARIAT", "list", "nhiệm vụ \"1\"\n", "agency", "A-1");
        byte[] json = MetaJson.write(meta);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"agency\":\"A-1\",\"list\":\"nhiệm vụ"
                                + " \\\"1\\\"\\n\",\"role\":\"SECRETARIAT\"}");
        assertThat(MetaJson.read(json)).isEqualTo(meta);
    }

    @Test
    void no_meta_is_an_empty_object() {
        assertThat(new String(MetaJson.write(Map.of()), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(MetaJson.read("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"a\":1}",
                "{\"a\":{}}",
                "{\"a\":null}",
                "{\"a\":\"b\"} x",
                "null",
                "\"\""
            })
    void anything_else_is_refused(String json) {
        assertThatThrownBy(() -> MetaJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

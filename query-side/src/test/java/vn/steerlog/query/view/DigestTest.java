package vn.steerlog.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.moment.Moment;

class DigestTest {
    record Inner(String b, Optional<String> a) {}

    record Row(
            String text,
            AgencyId agency,
            Optional<LocalDate> day,
            Instant at,
            BigDecimal number,
            int count,
            long commit,
            boolean sample,
            Comparison how,
            List<Inner> items,
            Optional<String> absent) {}

    private static final Row ROW =
            new Row(
                    "Sở \"Một\"\n\\\u0001",
                    new AgencyId("a1"),
                    Optional.of(LocalDate.of(2025, 11, 17)),
                    Instant.parse("2025-11-17T09:30:00.123456Z"),
                    new BigDecimal("84.20"),
                    3,
                    4_000_000_000L,
                    true,
                    Comparison.AT_LEAST,
                    List.of(new Inner("y", Optional.of("x")), new Inner("z", Optional.empty())),
                    Optional.empty());

    private static final String CANONICAL =
            """
            {"agency":"a1","at":"2025-11-17T09:30:00.123456Z","commit":4000000000,"count":3,\
            "day":"2025-11-17","how":"AT_LEAST","items":[{"a":"x","b":"y"},{"b":"z"}],\
            "number":"84.20","sample":true,"text":"Sở \\"Một\\"\\n\\\\\\u0001"}\
            """;

    @Test
    void a_row_has_one_canonical_form() {
        assertThat(CanonicalJson.of(ROW)).isEqualTo(CANONICAL);
    }

    @Test
    void the_digest_is_what_its_description_says() throws Exception {
        Digest digest =
                Digest.of(
                        "rows",
                        new Moment(7, LocalDate.of(2025, 11, 17), false),
                        Map.of("b", new Inner("2", Optional.empty()), "a", ROW));
        String lines =
                "{\"key\":\"a\",\"row\":"
                        + CANONICAL
                        + "}\n{\"key\":\"b\",\"row\":{\"b\":\"2\"}}\n";
        byte[] expected =
                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(digest.sha256()).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(digest.rows()).isEqualTo(2);
        assertThat(digest.commit()).isEqualTo(7);
    }

    @Test
    void what_rows_are_not_made_of_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.steerlog.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Formats vietnamese = new Formats(Locale.of("vi"), ZONE);
    private final Formats english = new Formats(Locale.ENGLISH, ZONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4607; 4.607; 4,607",
                "84.2; 84,2; 84.2",
                "1234567.050; 1.234.567,050; 1,234,567.050",
                "-5.8; -5,8; -5.8",
                "2E+3; 2.000; 2,000"
            })
    void numbers_keep_all_their_digits(BigDecimal number, String vi, String en) {
        assertThat(vietnamese.number(number)).isEqualTo(vi);
        assertThat(english.number(number)).isEqualTo(en);
    }

    @Test
    void shares_have_one_digit_and_none_without_a_whole() {
        assertThat(vietnamese.share(5, 14)).isEqualTo("35,7\u00a0%");
        assertThat(english.share(1, 1)).isEqualTo("100.0\u00a0%");
        assertThat(vietnamese.share(0, 0)).isEmpty();
    }

    @Test
    void days_and_moments_are_those_of_the_committee() {
        assertThat(vietnamese.day(LocalDate.of(2025, 3, 5))).isEqualTo("05/03/2025");
        assertThat(vietnamese.time(Instant.parse("2025-11-17T18:30:00Z")))
                .isEqualTo("18/11/2025 01:30");
    }

    @Test
    void a_positive_difference_says_so() {
        assertThat(vietnamese.signed(new BigDecimal("107"))).isEqualTo("+107");
        assertThat(vietnamese.signed(new BigDecimal("-5.8"))).isEqualTo("-5,8");
        assertThat(vietnamese.signed(BigDecimal.ZERO)).isEqualTo("0");
    }
}

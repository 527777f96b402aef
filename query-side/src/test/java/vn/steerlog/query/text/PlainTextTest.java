package vn.steerlog.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "Ủy ban nhân dân, uy ban nhan dan",
        "ĐIỆN ĐƯỜNG, dien duong",
        "Nghị quyết 57-NQ/TW, nghi quyet 57-nq/tw",
        "Đắk Nông, dak nong"
    })
    void diacritics_and_case_are_passed_over(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
        assertThat(PlainText.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(plain);
        assertThat(PlainText.compare(text, Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isZero();
    }

    @Test
    void order_is_that_of_the_plain_text() {
        assertThat(PlainText.compare("Đào", "Đạo đức")).isNegative();
        assertThat(PlainText.compare("ơn", "on")).isZero();
        assertThat(PlainText.compare("Ba", "Án")).isPositive();
        assertThat(PlainText.compare("", "a")).isNegative();
    }

    @Test
    void all_words_must_be_found_in_any_order_in_either_text() {
        Sought sought = Sought.of("  so   DIEN ");
        assertThat(sought.in("Số hóa lưới điện")).isTrue();
        assertThat(sought.in("Số hóa", Optional.of("Bản đồ điện"))).isTrue();
        assertThat(sought.in("Số hóa")).isFalse();
        assertThat(Sought.of(" ").isEmpty()).isTrue();
        assertThat(Sought.of("\u00d0IỆN").in("Lưới điện")).isTrue();
        assertThat(Sought.of("điện").in(Normalizer.normalize("Lưới ĐIỆN", Normalizer.Form.NFD)))
                .isTrue();
    }
}

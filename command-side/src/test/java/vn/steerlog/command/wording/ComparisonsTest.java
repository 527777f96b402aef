package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.events.Comparison;

class ComparisonsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ít nhất             | AT_LEAST
                    Ít nhất             | AT_LEAST
                    it nhat             | AT_LEAST
                    tối thiểu           | AT_LEAST
                    từ … trở lên        | AT_LEAST
                    trở lên             | AT_LEAST
                    không dưới          | AT_LEAST
                    đạt ít nhất         | AT_LEAST
                    ≥                   | AT_LEAST
                    >=                  | AT_LEAST
                    trên                | MORE_THAN
                    hơn                 | MORE_THAN
                    vượt                | MORE_THAN
                    phấn đấu đạt trên   | MORE_THAN
                    >                   | MORE_THAN
                    khoảng              | ABOUT
                    gần                 | ABOUT
                    xấp xỉ              | ABOUT
                    ước đạt             | ABOUT
                    ~                   | ABOUT
                    đạt                 | REACH
                    Đạt                 | REACH
                    bằng                | REACH
                    phấn đấu đạt        | REACH
                    =                   | REACH
                    không quá           | AT_MOST
                    tối đa              | AT_MOST
                    ≤                   | AT_MOST
                    dưới                | LESS_THAN
                    ít hơn              | LESS_THAN
                    <                   | LESS_THAN
                    """)
    void a_comparison_is_understood(String written, Comparison comparison) {
        assertThat(Comparisons.read(written)).isEqualTo(Reading.of(Optional.of(comparison)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "–", "\u00a0"})
    void no_words_are_no_comparison(String written) {
        assertThat(Comparisons.read(written)).isEqualTo(Reading.of(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"có lẽ", "≠", "tăng", "30", "trên trên", "từ"})
    void other_words_are_refused(String written) {
        assertThat(Comparisons.read(written).problem().orElseThrow().fault())
                .isEqualTo(WordingFault.COMPARISON_NOT_UNDERSTOOD);
    }
}

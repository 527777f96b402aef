package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.events.Period;

class PeriodsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 tháng 2025                  | 2025-01-01 | 2025-10-31
                    10 tháng đầu năm 2025          | 2025-01-01 | 2025-10-31
                    6 tháng 2025                   | 2025-01-01 | 2025-06-30
                    6 tháng năm 2025               | 2025-01-01 | 2025-06-30
                    6 tháng đầu năm 2025           | 2025-01-01 | 2025-06-30
                    9 tháng đầu năm 2025           | 2025-01-01 | 2025-09-30
                    6 tháng cuối năm 2025          | 2025-07-01 | 2025-12-31
                    quý I/2025                     | 2025-01-01 | 2025-03-31
                    Quý 4 năm 2025                 | 2025-10-01 | 2025-12-31
                    tháng 10/2025                  | 2025-10-01 | 2025-10-31
                    trong tháng 10/2025            | 2025-10-01 | 2025-10-31
                    năm 2025                       | 2025-01-01 | 2025-12-31
                    cả năm 2025                    | 2025-01-01 | 2025-12-31
                    2025                           | 2025-01-01 | 2025-12-31
                    2021-2025                      | 2021-01-01 | 2025-12-31
                    2021 – 2025                    | 2021-01-01 | 2025-12-31
                    giai đoạn 2021 - 2025          | 2021-01-01 | 2025-12-31
                    từ 01/01/2025 đến 31/10/2025   | 2025-01-01 | 2025-10-31
                    17/11/2025                     | 2025-11-17 | 2025-11-17
                    đến 31/10/2025                 |            | 2025-10-31
                    tính đến hết tháng 10/2025     |            | 2025-10-31
                    hằng năm                       |            |
                    quý IV                         |            |
                    13 tháng 2025                  |            |
                    giai đoạn 2025-2021            |            |
                    31/02/2025                     |            |
                    sau hợp nhất tỉnh              |            |
                    """)
    void a_period_keeps_its_words(String written, LocalDate first, LocalDate last) {
        Period period = new Period(written, Optional.ofNullable(first), Optional.ofNullable(last));
        assertThat(Periods.read(written)).isEqualTo(Reading.of(Optional.of(period)));
    }

    @Test
    void no_words_are_no_period() {
        assertThat(Periods.read("  ")).isEqualTo(Reading.of(Optional.empty()));
        assertThat(Periods.read("-")).isEqualTo(Reading.of(Optional.empty()));
    }

    @Test
    void a_whole_paragraph_is_too_long() {
        assertThat(Periods.read("năm ".repeat(200)).problem().orElseThrow().fault())
                .isEqualTo(WordingFault.WORDS_TOO_LONG);
    }
}

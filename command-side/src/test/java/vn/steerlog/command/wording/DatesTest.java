package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    17/11/2025                       | 2025-11-17
                    5/3/2021                         | 2021-03-05
                    05-3-2021                        | 2021-03-05
                    5.3.2021                         | 2021-03-05
                    5.3.2021.                        | 2021-03-05
                    05 / 3 / 2021                    | 2021-03-05
                    10/7/2025                        | 2025-07-10
                    30/6/2025                        | 2025-06-30
                    29/02/2024                       | 2024-02-29
                    01/01/1900                       | 1900-01-01
                    31/12/2200                       | 2200-12-31
                    2025-11-17                       | 2025-11-17
                    2025/11/17                       | 2025-11-17
                    2025-11-17 00:00:00              | 2025-11-17
                    2025-11-17T00:00                 | 2025-11-17
                    ngày 17/11/2025                  | 2025-11-17
                    Ngày 17 tháng 11 năm 2025        | 2025-11-17
                    ngay 17 thang 11 nam 2025        | 2025-11-17
                    17 tháng 11 năm 2025             | 2025-11-17
                    17 tháng 11, 2025                | 2025-11-17
                    17–11–2025                       | 2025-11-17
                    """)
    void a_day_is_understood(String written, LocalDate day) {
        assertThat(Dates.read(written)).isEqualTo(Reading.of(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    31/02/2026                     | DATE_DOES_NOT_EXIST
                    29/02/2025                     | DATE_DOES_NOT_EXIST
                    31/4/2025                      | DATE_DOES_NOT_EXIST
                    11/17/2025                     | DATE_DOES_NOT_EXIST
                    0/5/2025                       | DATE_DOES_NOT_EXIST
                    2025-13-01                     | DATE_DOES_NOT_EXIST
                    ngày 31 tháng 6 năm 2025       | DATE_DOES_NOT_EXIST
                    17/11/25                       | YEAR_NEEDS_FOUR_DIGITS
                    ngày 5 tháng 3 năm 21          | YEAR_NEEDS_FOUR_DIGITS
                    17/11                          | YEAR_MISSING
                    ngày 17 tháng 11               | YEAR_MISSING
                    31/12/1899                     | YEAR_OUT_OF_RANGE
                    01/01/2201                     | YEAR_OUT_OF_RANGE
                    17/11/0025                     | YEAR_OUT_OF_RANGE
                    11/2025                        | DATE_NOT_UNDERSTOOD
                    17/11-2025                     | DATE_NOT_UNDERSTOOD
                    17/11/20255                    | DATE_NOT_UNDERSTOOD
                    2025-11-17 14:30               | DATE_NOT_UNDERSTOOD
                    trước 17/11/2025               | DATE_NOT_UNDERSTOOD
                    hôm qua                        | DATE_NOT_UNDERSTOOD
                    ''                             | DATE_NOT_UNDERSTOOD
                    """)
    void a_day_is_refused(String written, WordingFault fault) {
        Unclear unclear = Dates.read(written).problem().orElseThrow();
        assertThat(unclear.fault()).isEqualTo(fault);
        assertThat(unclear.read()).isEqualTo(written);
        assertThat(unclear.accepted()).isNotEmpty();
    }
}

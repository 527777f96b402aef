package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.events.Comparison;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4.607              | 4607
                    84,2               | 84.2
                    84,20              | 84.20
                    02                 | 2
                    0                  | 0
                    0,3                | 0.3
                    1,5                | 1.5
                    7,29               | 7.29
                    672                | 672
                    574                | 574
                    1.234,5            | 1234.5
                    1.234.567,89       | 1234567.89
                    1,234              | 1.234
                    1 234              | 1234
                    1\u00a0234\u202f567 | 1234567
                    1234567            | 1234567
                    -3,5               | -3.5
                    −3,5               | -3.5
                    - 3,5              | -3.5
                    +5                 | 5
                    100.               | 100
                    999999999999999999999999999999 | 999999999999999999999999999999
                    """)
    void a_number_is_understood(String written, BigDecimal value) {
        assertThat(Numbers.read(written)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.5           | NUMBER_NEEDS_DECIMAL_COMMA | 1,5
                    4.60          | NUMBER_NEEDS_DECIMAL_COMMA | 4,60
                    -84.2         | NUMBER_NEEDS_DECIMAL_COMMA | -84,2
                    0.300         | NUMBER_NEEDS_DECIMAL_COMMA | 0,300
                    1234.567      | NUMBER_NEEDS_DECIMAL_COMMA | 1234,567
                    1,234.5       | NUMBER_NEEDS_DECIMAL_COMMA | 1.234,5
                    1.5.2         | NUMBER_NOT_UNDERSTOOD      | 4.607
                    1,2,3         | NUMBER_NOT_UNDERSTOOD      | 4.607
                    1.234.56      | NUMBER_NOT_UNDERSTOOD      | 4.607
                    1 23          | NUMBER_NOT_UNDERSTOOD      | 4.607
                    ,5            | NUMBER_NOT_UNDERSTOOD      | 4.607
                    1e5           | NUMBER_NOT_UNDERSTOOD      | 4.607
                    0x1F          | NUMBER_NOT_UNDERSTOOD      | 4.607
                    ٣             | NUMBER_NOT_UNDERSTOOD      | 4.607
                    một trăm      | NUMBER_NOT_UNDERSTOOD      | 4.607
                    NaN           | NUMBER_NOT_UNDERSTOOD      | 4.607
                    -             | NUMBER_NOT_UNDERSTOOD      | 4.607
                    ''            | NUMBER_NOT_UNDERSTOOD      | 4.607
                    1999999999999999999999999999999 | NUMBER_TOO_LONG | 4.607
                    """)
    void a_number_is_refused_with_what_may_have_been_meant(
            String written, WordingFault fault, String likeliest) {
        Unclear unclear = Numbers.read(written).problem().orElseThrow();
        assertThat(unclear.fault()).isEqualTo(fault);
        assertThat(unclear.accepted().getFirst()).isEqualTo(likeliest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    trên 672              | tỷ đồng | MORE_THAN | 672
                    Trên 672 tỷ đồng      | tỷ đồng | MORE_THAN | 672
                    khoảng 0,3            | %       | ABOUT     | 0.3
                    ~0,3%                 | %       | ABOUT     | 0.3
                    >= 30                 | %       | AT_LEAST  | 30
                    ≥30                   | %       | AT_LEAST  | 30
                    ít nhất 30            | %       | AT_LEAST  | 30
                    từ 30 trở lên         | %       | AT_LEAST  | 30
                    từ 30% trở lên        | %       | AT_LEAST  | 30
                    30 trở xuống          | m2      | AT_MOST   | 30
                    không quá 1.200       | hồ sơ   | AT_MOST   | 1200
                    dưới -3,5             | %       | LESS_THAN | -3.5
                    đạt 100%              | %       | REACH     | 100
                    84,2 %                | %       |           | 84.2
                    5 m2                  | m2      |           | 5
                    4.607                 | trạm    |           | 4607
                    """)
    void a_figure_is_understood(
            String written, String unit, Comparison comparison, BigDecimal value) {
        assertThat(Figures.read(written, Optional.of(unit)))
                .isEqualTo(Reading.of(new Figure(Optional.ofNullable(comparison), value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 tỷ                 | triệu đồng | UNIT_DIFFERS
                    5%                    | điểm       | UNIT_DIFFERS
                    10 - 15               | %          | NUMBER_NOT_UNDERSTOOD
                    10-15                 | %          | NUMBER_NOT_UNDERSTOOD
                    1/2                   | %          | NUMBER_NOT_UNDERSTOOD
                    xấp xỉ 1.5            | %          | NUMBER_NEEDS_DECIMAL_COMMA
                    1.5.2                 | %          | NUMBER_NOT_UNDERSTOOD
                    tăng 5                | %          | NUMBER_NOT_UNDERSTOOD
                    trên 30 trở lên       | %          | NUMBER_NOT_UNDERSTOOD
                    trên                  | %          | NUMBER_NOT_UNDERSTOOD
                    """)
    void a_figure_is_refused(String written, String unit, WordingFault fault) {
        assertThat(Figures.read(written, Optional.of(unit)).problem().orElseThrow().fault())
                .isEqualTo(fault);
    }

    @Test
    void another_unit_is_refused_with_what_may_have_been_meant() {
        assertThat(Figures.read("12 tỷ", Optional.of("tỷ đồng")).problem().orElseThrow().accepted())
                .containsExactly("12", "12 tỷ đồng");
    }

    @Test
    void a_number_brings_its_unit_when_the_row_has_none() {
        assertThat(unit("84,2%", Optional.empty())).contains("%");
        assertThat(unit("trên 30 tỷ đồng.", Optional.empty())).contains("tỷ đồng");
        assertThat(unit("từ 30 xã trở lên", Optional.empty())).contains("xã");
        assertThat(unit("30", Optional.empty())).isEmpty();
        assertThat(unit("84,2%", Optional.of("%"))).isEmpty();
        assertThat(unit("5 tỉ đồng", Optional.of("tỷ đồng"))).isEmpty();
    }

    private static Optional<String> unit(String written, Optional<String> ofRow) {
        return Figures.read(written, ofRow).toOptional().orElseThrow().unit();
    }

    @Test
    void comparisons_of_column_and_cell_agree_or_are_refused() {
        Optional<Comparison> none = Optional.empty();
        Optional<Comparison> more = Optional.of(Comparison.MORE_THAN);
        Optional<Comparison> less = Optional.of(Comparison.LESS_THAN);
        Optional<Comparison> reach = Optional.of(Comparison.REACH);
        assertThat(Figures.agreed(none, none, "30")).isEqualTo(Reading.of(none));
        assertThat(Figures.agreed(more, none, "30")).isEqualTo(Reading.of(more));
        assertThat(Figures.agreed(none, more, "trên 30")).isEqualTo(Reading.of(more));
        assertThat(Figures.agreed(more, more, "trên 30")).isEqualTo(Reading.of(more));
        assertThat(Figures.agreed(reach, more, "trên 30")).isEqualTo(Reading.of(more));
        assertThat(Figures.agreed(more, reach, "đạt 30")).isEqualTo(Reading.of(more));
        assertThat(Figures.agreed(more, less, "dưới 30").problem().orElseThrow().fault())
                .isEqualTo(WordingFault.COMPARISONS_DIFFER);
    }
}

package vn.steerlog.command.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.wording.Figure;
import vn.steerlog.command.wording.Reading;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Period;

/// The same thing understood from text and from the real numbers and dates of a workbook.
class CellsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);
    private static final Cell EMPTY = new Cell.Empty();

    @Test
    void an_empty_cell_is_nothing_and_no_failure() {
        assertThat(EMPTY.text()).isEmpty();
        assertThat(EMPTY.day()).isEqualTo(Reading.of(Optional.empty()));
        assertThat(EMPTY.figure(Optional.of("%"))).isEqualTo(Reading.of(Optional.empty()));
        assertThat(EMPTY.comparison()).isEqualTo(Reading.of(Optional.empty()));
        assertThat(EMPTY.period()).isEqualTo(Reading.of(Optional.empty()));
        assertThat(EMPTY.document()).isEmpty();
        assertThat(EMPTY.due(Optional.empty())).isEqualTo(Reading.of(DueDate.NONE));
    }

    @Test
    void a_real_date_is_a_day_a_due_date_and_a_period() {
        Cell cell = new Cell.Day(DAY);
        assertThat(cell.day()).isEqualTo(Reading.of(Optional.of(DAY)));
        assertThat(cell.due(Optional.empty()))
                .isEqualTo(
                        Reading.of(
                                new DueDate(
                                        DueDate.Kind.DATED,
                                        Optional.of(DAY),
                                        Optional.of("15/12/2025"))));
        assertThat(cell.period())
                .isEqualTo(
                        Reading.of(
                                Optional.of(
                                        new Period(
                                                "15/12/2025",
                                                Optional.of(DAY),
                                                Optional.of(DAY)))));
        assertThat(cell.figure(Optional.empty()).problem()).isPresent();
    }

    @Test
    void a_year_as_a_number_is_a_due_date() {
        Cell cell = new Cell.Decimal(new BigDecimal("2025"), false);
        assertThat(cell.due(Optional.empty()).toOptional().orElseThrow().lastDay())
                .contains(LocalDate.of(2025, 12, 31));
        assertThat(cell.day().problem()).isPresent();
    }

    @Test
    void a_percentage_is_the_number_that_is_shown() {
        Cell cell = new Cell.Decimal(new BigDecimal("84.2"), true);
        assertThat(cell.figure(Optional.of("%"))).isEqualTo(figure("84.2"));
        assertThat(cell.figure(Optional.of("trạm")).problem()).isPresent();
        assertThat(new Cell.Decimal(new BigDecimal("1.5"), false).figure(Optional.of("%")))
                .isEqualTo(figure("1.5"));
    }

    @Test
    void a_dash_is_no_day_but_says_nothing_of_a_number() {
        assertThat(new Cell.Text("–").day()).isEqualTo(Reading.of(Optional.empty()));
        assertThat(new Cell.Text("-").figure(Optional.empty()).problem()).isPresent();
    }

    @Test
    void a_row_tells_where_its_words_are_not_understood() {
        Row row =
                new Row(
                        new Source("chi-tieu.csv", Optional.empty()),
                        7,
                        Map.of("gia_tri", new Cell.Text("trên 1.5")));
        Finding finding =
                row.finding(
                        "gia_tri",
                        row.cell("gia_tri").figure(Optional.empty()).problem().orElseThrow());
        assertThat(finding)
                .isEqualTo(
                        new Finding(
                                "NUMBER_NEEDS_DECIMAL_COMMA",
                                row.source(),
                                Optional.of(7),
                                Optional.of("gia_tri"),
                                "trên 1.5",
                                List.of("1,5", "84,2", "4.607")));
        assertThat(row.finding("co_quan", "AGENCY_UNKNOWN", List.of("UBND-LC")).read()).isEmpty();
    }

    private static Reading<Optional<Figure>> figure(String value) {
        Optional<Comparison> none = Optional.empty();
        return Reading.of(Optional.of(new Figure(none, new BigDecimal(value))));
    }
}

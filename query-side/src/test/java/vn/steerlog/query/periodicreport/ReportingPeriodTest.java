package vn.steerlog.query.periodicreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.day;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-11, FIFTEENTH, 2025-10-15, 2025-11-14",
        "2025-01, FIFTEENTH, 2024-12-15, 2025-01-14",
        "2024-03, FIFTEENTH, 2024-02-15, 2024-03-14",
        "2024-02, CALENDAR, 2024-02-01, 2024-02-29",
        "2025-02, CALENDAR, 2025-02-01, 2025-02-28",
        "2025-Q1, FIFTEENTH, 2024-12-15, 2025-03-14",
        "2025-Q4, FIFTEENTH, 2025-09-15, 2025-12-14",
        "2025-Q4, CALENDAR, 2025-10-01, 2025-12-31",
        "2025-H1, FIFTEENTH, 2024-12-15, 2025-06-14",
        "2025-H2, FIFTEENTH, 2025-06-15, 2025-12-14",
        "2025-H2, CALENDAR, 2025-07-01, 2025-12-31",
        "2025, FIFTEENTH, 2024-12-15, 2025-12-14",
        "2024, CALENDAR, 2024-01-01, 2024-12-31",
        "2025-W01, FIFTEENTH, 2024-12-30, 2025-01-05",
        "2020-W53, CALENDAR, 2020-12-28, 2021-01-03"
    })
    void a_period_has_its_days(String name, CutOff cutOff, LocalDate first, LocalDate last) {
        ReportingPeriod period = ReportingPeriod.parse(name, cutOff).orElseThrow();
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-14, MONTH, FIFTEENTH, 2025-11",
        "2025-11-15, MONTH, FIFTEENTH, 2025-12",
        "2025-12-15, MONTH, FIFTEENTH, 2026-01",
        "2025-12-15, YEAR, FIFTEENTH, 2026",
        "2025-12-14, QUARTER, FIFTEENTH, 2025-Q4",
        "2025-06-15, HALF_YEAR, FIFTEENTH, 2025-H2",
        "2025-12-31, HALF_YEAR, CALENDAR, 2025-H2",
        "2024-12-30, WEEK, FIFTEENTH, 2025-W01"
    })
    void a_day_lies_in_one_period(
            LocalDate day, ReportingPeriod.Kind kind, CutOff cutOff, String name) {
        assertThat(ReportingPeriod.containing(day, kind, cutOff).name()).isEqualTo(name);
    }

    @Test
    void periods_follow_each_other_without_a_gap() {
        for (CutOff cutOff : CutOff.values()) {
            for (ReportingPeriod.Kind kind : ReportingPeriod.Kind.values()) {
                LocalDate day = day("2019-12-01");
                while (day.isBefore(day("2026-02-01"))) {
                    ReportingPeriod period = ReportingPeriod.containing(day, kind, cutOff);
                    assertThat(day).isBetween(period.first(), period.last());
                    assertThat(period.before().last()).isEqualTo(period.first().minusDays(1));
                    assertThat(ReportingPeriod.parse(period.name(), cutOff)).contains(period);
                    day = day.plusDays(1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-13",
                "2025-00",
                "2025-Q5",
                "2025-H3",
                "2025-W54",
                "2025-W00",
                "2021-W53",
                "25",
                "1999",
                "9999",
                "2025-11-01",
                "2025-q1",
                "x"
            })
    void what_names_no_period_is_none(String name) {
        assertThat(ReportingPeriod.parse(name, CutOff.FIFTEENTH)).isEmpty();
    }
}

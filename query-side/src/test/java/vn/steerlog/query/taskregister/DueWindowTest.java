package vn.steerlog.query.taskregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWindowTest {
    @ParameterizedTest
    @CsvSource({
        "THIS_WEEK, 2025-11-17, 2025-11-17, 2025-11-23",
        "THIS_WEEK, 2025-11-23, 2025-11-17, 2025-11-23",
        "THIS_WEEK, 2026-01-01, 2025-12-29, 2026-01-04",
        "THIS_MONTH, 2024-02-10, 2024-02-01, 2024-02-29",
        "NEXT_30_DAYS, 2025-12-15, 2025-12-15, 2026-01-14"
    })
    void a_window_lies_around_the_day_asked_for(
            DueWindow window, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(window.from(day)).isEqualTo(first);
        assertThat(window.until(day)).isEqualTo(last);
    }

    @Test
    void due_days_that_are_asked_for_besides_narrow_it_and_never_widen_it() {
        LocalDate day = LocalDate.parse("2025-11-17");
        TaskFilter within = TaskFilter.ALL.within(Optional.of(DueWindow.THIS_WEEK), day);
        TaskFilter narrowed =
                due("2025-11-19", "2025-12-31").within(Optional.of(DueWindow.THIS_WEEK), day);

        assertThat(within.dueFrom()).contains(LocalDate.parse("2025-11-17"));
        assertThat(narrowed.dueFrom()).contains(LocalDate.parse("2025-11-19"));
        assertThat(narrowed.dueUntil()).contains(LocalDate.parse("2025-11-23"));
        assertThat(TaskFilter.ALL.within(Optional.empty(), day)).isEqualTo(TaskFilter.ALL);
    }

    private static TaskFilter due(String from, String until) {
        TaskFilter all = TaskFilter.ALL;
        return new TaskFilter(
                all.agency(),
                all.part(),
                all.committee(),
                all.meeting(),
                all.decision(),
                all.standings(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)),
                all.text(),
                all.list(),
                all.waiting());
    }
}

package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.query.calendar.CalendarRow;
import vn.steerlog.query.calendar.WorkingDays;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.DayRange;
import vn.steerlog.query.web.Parameters;

/// The working calendar: which days are worked, and why the others are not.
@RestController
@RequestMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "calendar")
class CalendarReads {
    private static final int MONTH = 31;
    private static final int MOST = 366;

    private final QuerySide side;

    CalendarReads(QuerySide side) {
        this.side = side;
    }

    record CalendarQuery(
            @Parameter(description = "The first day: yyyy-MM-dd or dd/MM/yyyy; today when absent")
                    Optional<LocalDate> from,
            @Parameter(
                            description =
                                    "The last day, at most a year later; a month later when absent")
                    Optional<LocalDate> to) {}

    /// @param working as the calendar stands at the moment asked for
    /// @param workingThen as it stood when the day ended, by which lateness goes; the same while
    ///   the day has not ended
    /// @param entry of the calendar that speaks of the day
    /// @param name of the holiday
    /// @param basis of the holiday or the swap, as written
    record CalendarDay(
            LocalDate day,
            boolean working,
            WorkingDays.Why why,
            boolean workingThen,
            Optional<String> entry,
            Optional<String> name,
            Optional<String> basis) {
        static CalendarDay of(WorkingDays.Day day) {
            return new CalendarDay(
                    day.day(),
                    day.working(),
                    day.why(),
                    day.workingThen(),
                    day.holiday()
                            .map(CalendarRow.Holiday::entry)
                            .or(() -> day.swap().map(CalendarRow.Swap::entry))
                            .map(id -> id.value()),
                    day.holiday().map(CalendarRow.Holiday::name),
                    day.holiday()
                            .map(CalendarRow.Holiday::basis)
                            .or(() -> day.swap().map(CalendarRow.Swap::basis))
                            .map(document -> document.words()));
        }
    }

    record Calendar(AsOf asOf, List<CalendarDay> days) {}

    @GetMapping
    @Operation(summary = "The days from one to another: which are worked, and why")
    Calendar calendar(@Parameters CalendarQuery query, Asked asked) {
        LocalDate from = query.from().orElse(asked.moment().day());
        LocalDate to = DayRange.last(from, query.to(), MONTH, MOST);
        WorkingDays days = side.calendar().days(asked.moment());
        return new Calendar(
                AsOf.of(asked.moment()),
                from.datesUntil(to.plusDays(1)).map(day -> CalendarDay.of(days.day(day))).toList());
    }
}

package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.query.calendar.CalendarRow;
import vn.steerlog.query.calendar.WorkingDays;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// The working calendar of a year, and what was declared.
@TwoClocks
@Controller
class CalendarPages {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private final QuerySide side;
    private final Frame frame;

    CalendarPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    /// @param year this one when absent, or no year to speak of
    record CalendarQuery(Optional<Integer> year) {}

    /// @param weeks of seven days each, from Monday; a day of another month is absent
    public record Month(LocalDate first, List<List<Optional<WorkingDays.Day>>> weeks) {
        private static final int WEEK = 7;

        static Month of(YearMonth month, WorkingDays days) {
            List<Optional<WorkingDays.Day>> cells = new ArrayList<>();
            int before = month.atDay(1).getDayOfWeek().getValue() - 1;
            Stream.generate(Optional::<WorkingDays.Day>empty).limit(before).forEach(cells::add);
            IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(day -> Optional.of(days.day(month.atDay(day))))
                    .forEach(cells::add);
            while (cells.size() % WEEK != 0) {
                cells.add(Optional.empty());
            }
            List<List<Optional<WorkingDays.Day>>> weeks =
                    IntStream.range(0, cells.size() / WEEK)
                            .mapToObj(week ->
                                    List.copyOf(cells.subList(WEEK * week, WEEK * week + WEEK)))
                            .toList();
            return new Month(month.atDay(1), weeks);
        }
    }

    @GetMapping(path = "/calendar", produces = MediaType.TEXT_HTML_VALUE)
    String calendar(@Parameters CalendarQuery query, Asked asked, Model model) {
        int year =
                query.year()
                        .filter(given -> given >= EARLIEST && given <= LATEST)
                        .orElse(asked.moment().day().getYear());
        frame.fill(asked, model);
        WorkingDays days = side.calendar().days(asked.moment());
        Optional<CalendarRow> row = side.calendar().row(asked.moment());
        List<Month> months =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> Month.of(YearMonth.of(year, month), days))
                        .toList();
        model.addAttribute("year", year);
        model.addAttribute("months", months);
        model.addAttribute("worked", worked(year, days));
        model.addAttribute("length", Year.of(year).length());
        model.addAttribute("today", asked.moment().day());
        model.addAttribute("holidays", row.map(CalendarRow::holidays).orElse(List.of()).reversed());
        model.addAttribute("swaps", row.map(CalendarRow::swaps).orElse(List.of()).reversed());
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "calendar";
    }

    private static long worked(int year, WorkingDays days) {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> days.day(day).working())
                .count();
    }
}

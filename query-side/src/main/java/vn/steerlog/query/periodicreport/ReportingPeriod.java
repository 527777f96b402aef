package vn.steerlog.query.periodicreport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of days that is reported on: a week (`2025-W46`, Monday to Sunday as ISO 8601 counts
/// them), a month (`2025-11`), a quarter (`2025-Q4`), half a year (`2025-H2`) or a year (`2025`).
///
/// @param number within the year: 1 to 53, 1 to 12, 1 to 4, 1 or 2; 1 for a year
/// @param first its first day
/// @param last its last day
public record ReportingPeriod(
        Kind kind, int year, int number, CutOff cutOff, LocalDate first, LocalDate last) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|Q([1-4])|H([12])|(\\d{2})))?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int CUT = 14;

    /// How long it is.
    public enum Kind {
        WEEK(0),
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    /// Empty when `text` names no period.
    public static Optional<ReportingPeriod> parse(String text, CutOff cutOff) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(named(year, form, cutOff));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ReportingPeriod named(int year, Matcher form, CutOff cutOff) {
        if (form.group(2) != null) {
            return week(year, Integer.parseInt(form.group(2)), cutOff);
        }
        if (form.group(3) != null) {
            return of(Kind.QUARTER, year, Integer.parseInt(form.group(3)), cutOff);
        }
        if (form.group(4) != null) {
            return of(Kind.HALF_YEAR, year, Integer.parseInt(form.group(4)), cutOff);
        }
        return form.group(5) == null
                ? of(Kind.YEAR, year, 1, cutOff)
                : of(Kind.MONTH, year, Integer.parseInt(form.group(5)), cutOff);
    }

    /// The period of that kind in which `day` lies.
    public static ReportingPeriod containing(LocalDate day, Kind kind, CutOff cutOff) {
        if (kind == Kind.WEEK) {
            return week(
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    cutOff);
        }
        YearMonth month = YearMonth.from(day);
        YearMonth counted =
                cutOff == CutOff.FIFTEENTH && day.getDayOfMonth() > CUT
                        ? month.plusMonths(1)
                        : month;
        return of(kind, counted.getYear(), (counted.getMonthValue() - 1) / kind.months + 1, cutOff);
    }

    private static ReportingPeriod of(Kind kind, int year, int number, CutOff cutOff) {
        YearMonth last = YearMonth.of(year, number * kind.months);
        YearMonth before = last.minusMonths(kind.months);
        return cutOff == CutOff.CALENDAR
                ? new ReportingPeriod(
                        kind,
                        year,
                        number,
                        cutOff,
                        before.plusMonths(1).atDay(1),
                        last.atEndOfMonth())
                : new ReportingPeriod(
                        kind, year, number, cutOff, before.atDay(CUT + 1), last.atDay(CUT));
    }

    private static ReportingPeriod week(int year, int number, CutOff cutOff) {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        LocalDate monday = inFirst.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(number - 1L);
        if (number < 1 || monday.plusDays(3).get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("no week " + number + " in " + year);
        }
        return new ReportingPeriod(Kind.WEEK, year, number, cutOff, monday, monday.plusDays(6));
    }

    /// The period of the same kind that ends on the day before this one begins.
    public ReportingPeriod before() {
        return containing(first.minusDays(1), kind, cutOff);
    }

    /// As [#parse] reads it.
    public String name() {
        return switch (kind) {
            case WEEK -> "%04d-W%02d".formatted(year, number);
            case MONTH -> "%04d-%02d".formatted(year, number);
            case QUARTER -> "%04d-Q%d".formatted(year, number);
            case HALF_YEAR -> "%04d-H%d".formatted(year, number);
            case YEAR -> "%04d".formatted(year);
        };
    }
}

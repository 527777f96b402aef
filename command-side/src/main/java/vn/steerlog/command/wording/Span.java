package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A stretch of days, both ends included.
record Span(LocalDate first, LocalDate last) {
    static Span day(LocalDate day) {
        return new Span(day, day);
    }

    /// @return the day, when the calendar has it
    static Optional<Span> day(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(day(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    /// Whole months of one year, both included.
    static Optional<Span> months(int year, int first, int last) {
        return first >= 1 && first <= last && last <= 12
                ? Optional.of(
                        new Span(
                                LocalDate.of(year, first, 1),
                                YearMonth.of(year, last).atEndOfMonth()))
                : Optional.empty();
    }

    static Optional<Span> quarters(int year, int first, int last) {
        return first >= 1 && first <= last && last <= 4
                ? months(year, first * 3 - 2, last * 3)
                : Optional.empty();
    }

    static Optional<Span> years(int first, int last) {
        return first <= last
                ? Optional.of(new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)))
                : Optional.empty();
    }

    /// @return from the first day of this to the last day of `later`, when they stand in that order
    Optional<Span> until(Span later) {
        return first.isAfter(later.first) || last.isAfter(later.last)
                ? Optional.empty()
                : Optional.of(new Span(first, later.last));
    }

    boolean isWithin(int firstYear, int lastYear) {
        return first.getYear() >= firstYear && last.getYear() <= lastYear;
    }

    boolean spansYears() {
        return ChronoUnit.MONTHS.between(first, last.plusDays(1)) > 12;
    }
}

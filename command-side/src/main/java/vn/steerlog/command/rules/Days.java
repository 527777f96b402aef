package vn.steerlog.command.rules;

import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.PERIOD_REVERSED;
import static vn.steerlog.command.rules.Refused.require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.events.Period;

/// What rules ask of the days in commands. An event says what has happened: its day has come. Days
/// that are plans by their nature (a due date, the day of a meeting, a period) are not asked this.
public final class Days {
    private Days() {}

    /// Refuses a day that has not come yet.
    public static void requirePast(LocalDate day, Facts facts) {
        require(!day.isAfter(facts.today()), DATE_IN_FUTURE, day);
    }

    /// Refuses a day that has not come yet; an unknown day is accepted.
    public static void requirePast(Optional<LocalDate> day, Facts facts) {
        day.ifPresent(known -> requirePast(known, facts));
    }

    /// Refuses a day before `earliest`, when that is known.
    public static void requireFrom(LocalDate day, Optional<LocalDate> earliest) {
        earliest.ifPresent(first -> require(!day.isBefore(first), DATE_TOO_EARLY, day, first));
    }

    /// Refuses a known day before `earliest`, when that is known.
    public static void requireFrom(Optional<LocalDate> day, Optional<LocalDate> earliest) {
        day.ifPresent(known -> requireFrom(known, earliest));
    }

    /// Refuses a period that ends before it begins.
    public static void requireOrdered(Period period) {
        Optional<LocalDate> lateStart =
                period.last().flatMap(last -> period.first().filter(last::isBefore));
        require(lateStart.isEmpty(), PERIOD_REVERSED, period.words());
    }

    /// The later of the days that are known.
    public static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}

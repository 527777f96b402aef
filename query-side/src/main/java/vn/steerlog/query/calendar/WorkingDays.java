package vn.steerlog.query.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.steerlog.query.calendar.CalendarRow.Holiday;
import vn.steerlog.query.calendar.CalendarRow.Swap;
import vn.steerlog.query.calendar.CalendarRow.Withdrawal;

/// The days as one state of the calendar has them. Each is known in two ways: as the entries stand
/// now, and as they stood when the day ended. Lateness goes by the second, so that an entry made
/// when a day has passed never changes what was late by it.
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// More days than can ever be off in a row.
    private static final int ENOUGH = 1_000;

    private final Optional<CalendarRow> row;
    private final ZoneId zone;

    WorkingDays(Optional<CalendarRow> row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    /// Why a day is worked or not.
    public enum Why {
        WEEKDAY,
        WEEKEND,
        HOLIDAY,
        SWAPPED_OFF,
        SWAPPED_ON
    }

    /// @param working as the entries stand now
    /// @param workingThen as they stood when the day ended; as now while it has not
    /// @param holiday that covers it now
    /// @param swap that speaks of it now
    public record Day(
            LocalDate day,
            boolean working,
            Why why,
            boolean workingThen,
            Optional<Holiday> holiday,
            Optional<Swap> swap) {}

    public Day day(LocalDate day) {
        Optional<Holiday> holiday = holiday(day, WorkingDays::stands);
        Optional<Swap> swap = swap(day, WorkingDays::stands);
        Why why = why(day, holiday, swap);
        return new Day(day, isWorked(why), why, workedThen(day), holiday, swap);
    }

    /// `day`, or the first worked day after it when it is not worked: Civil Code 2015, article
    /// 148.5.
    public LocalDate workedFrom(LocalDate day) {
        LocalDate worked = day;
        for (int i = 0; i < ENOUGH && !workedThen(worked); i++) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /// How many days are worked after `day` up to and including `until`, as the entries stand now.
    public int worked(LocalDate day, LocalDate until) {
        return (int)
                day.plusDays(1)
                        .datesUntil(until.isAfter(day) ? until.plusDays(1) : day.plusDays(1))
                        .filter(it -> day(it).working())
                        .count();
    }

    private boolean workedThen(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        BiPredicate<Instant, Optional<Withdrawal>> stood =
                (recorded, withdrawn) ->
                        recorded.isBefore(end)
                                && withdrawn.stream().noneMatch(it -> it.at().isBefore(end));
        return isWorked(why(day, holiday(day, stood), swap(day, stood)));
    }

    private static boolean stands(Instant recorded, Optional<Withdrawal> withdrawn) {
        return withdrawn.isEmpty();
    }

    private static Why why(LocalDate day, Optional<Holiday> holiday, Optional<Swap> swap) {
        if (holiday.isPresent()) {
            return Why.HOLIDAY;
        }
        if (swap.isPresent()) {
            return swap.get().dayOff().equals(day) ? Why.SWAPPED_OFF : Why.SWAPPED_ON;
        }
        return WEEKEND.contains(day.getDayOfWeek()) ? Why.WEEKEND : Why.WEEKDAY;
    }

    private static boolean isWorked(Why why) {
        return why == Why.WEEKDAY || why == Why.SWAPPED_ON;
    }

    private Optional<Holiday> holiday(
            LocalDate day, BiPredicate<Instant, Optional<Withdrawal>> counts) {
        return row.stream()
                .flatMap(known -> known.holidays().stream())
                .filter(it -> it.covers(day) && counts.test(it.recordedAt(), it.withdrawn()))
                .findFirst();
    }

    private Optional<Swap> swap(LocalDate day, BiPredicate<Instant, Optional<Withdrawal>> counts) {
        return row.stream()
                .flatMap(known -> known.swaps().stream())
                .filter(it -> it.dayOff().equals(day) || it.dayWorked().equals(day))
                .filter(it -> counts.test(it.recordedAt(), it.withdrawn()))
                .findFirst();
    }
}

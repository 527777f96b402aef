package vn.steerlog.command.calendar;

import static vn.steerlog.command.calendar.CalendarRefusal.ALREADY_A_WORKING_DAY;
import static vn.steerlog.command.calendar.CalendarRefusal.DAY_HAS_ENTRY;
import static vn.steerlog.command.calendar.CalendarRefusal.ENTRY_WITHDRAWN;
import static vn.steerlog.command.calendar.CalendarRefusal.HOLIDAY_TOO_LONG;
import static vn.steerlog.command.calendar.CalendarRefusal.HOLIDAY_UNKNOWN;
import static vn.steerlog.command.calendar.CalendarRefusal.NOT_A_WORKING_DAY;
import static vn.steerlog.command.calendar.CalendarRefusal.SWAP_UNKNOWN;
import static vn.steerlog.command.rules.Refused.require;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.calendar.CalendarCommand.DeclareHoliday;
import vn.steerlog.command.calendar.CalendarCommand.SwapWorkingDay;
import vn.steerlog.command.calendar.CalendarCommand.WithdrawHoliday;
import vn.steerlog.command.calendar.CalendarCommand.WithdrawWorkingDaySwap;
import vn.steerlog.command.calendar.WorkingCalendar.Entry;
import vn.steerlog.command.calendar.WorkingCalendar.Holiday;
import vn.steerlog.command.calendar.WorkingCalendar.Swap;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.calendar.CalendarId;

/// What may happen to the working calendar. At most one entry speaks of a day, so that nothing has
/// to be weighed when a day is looked up. Days may lie in the past or in the future: what is
/// recorded of a past day never changes what was late by it.
final class CalendarRules {
    /// Days in the longest holiday: Tết with the days around it is shorter.
    static final int LONGEST = 31;

    private CalendarRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [CalendarRefusal] or a [CommonRefusal]
    static List<CalendarEvent> decide(
            CalendarCommand command, WorkingCalendar calendar, Facts facts) {
        Rights.requireRole(Rights.SECRETARIAT, facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case DeclareHoliday c -> declare(c, calendar);
                    case SwapWorkingDay c -> swap(c, calendar);
                    case WithdrawHoliday c -> withdraw(c, calendar);
                    case WithdrawWorkingDaySwap c -> withdraw(c, calendar);
                });
    }

    private static CalendarEvent declare(DeclareHoliday c, WorkingCalendar calendar) {
        requireNew(c.entry(), calendar);
        Days.requireFrom(c.last(), Optional.of(c.first()));
        require(ChronoUnit.DAYS.between(c.first(), c.last()) < LONGEST, HOLIDAY_TOO_LONG, LONGEST);
        c.first().datesUntil(c.last().plusDays(1)).forEach(day -> requireFree(day, calendar));
        return new HolidayDeclared(
                CalendarId.WORKING, c.entry(), c.first(), c.last(), c.name(), c.basis());
    }

    private static CalendarEvent swap(SwapWorkingDay c, WorkingCalendar calendar) {
        requireNew(c.entry(), calendar);
        requireFree(c.dayOff(), calendar);
        requireFree(c.dayWorked(), calendar);
        require(!WorkingCalendar.isWeekend(c.dayOff()), NOT_A_WORKING_DAY, c.dayOff());
        require(WorkingCalendar.isWeekend(c.dayWorked()), ALREADY_A_WORKING_DAY, c.dayWorked());
        return new WorkingDaySwapped(
                CalendarId.WORKING, c.entry(), c.dayOff(), c.dayWorked(), c.basis());
    }

    private static CalendarEvent withdraw(WithdrawHoliday c, WorkingCalendar calendar) {
        Optional<Entry> entry = calendar.entry(c.entry()).filter(Holiday.class::isInstance);
        require(entry.isPresent(), HOLIDAY_UNKNOWN, c.entry().value());
        requireNotWithdrawn(entry);
        return new HolidayWithdrawn(CalendarId.WORKING, c.entry(), c.reason());
    }

    private static CalendarEvent withdraw(WithdrawWorkingDaySwap c, WorkingCalendar calendar) {
        Optional<Entry> entry = calendar.entry(c.entry()).filter(Swap.class::isInstance);
        require(entry.isPresent(), SWAP_UNKNOWN, c.entry().value());
        requireNotWithdrawn(entry);
        return new WorkingDaySwapWithdrawn(CalendarId.WORKING, c.entry(), c.reason());
    }

    private static void requireNew(CalendarEntryId entry, WorkingCalendar calendar) {
        require(calendar.entry(entry).isEmpty(), CommonRefusal.ALREADY_EXISTS);
    }

    private static void requireFree(LocalDate day, WorkingCalendar calendar) {
        require(!calendar.speaksOf(day), DAY_HAS_ENTRY, day);
    }

    private static void requireNotWithdrawn(Optional<Entry> entry) {
        require(entry.stream().noneMatch(Entry::withdrawn), ENTRY_WITHDRAWN);
    }
}

package vn.steerlog.command.calendar;

import java.time.LocalDate;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarId;

/// What can be asked of the working calendar. The meaning of each value is that of the event that
/// follows from it.
public sealed interface CalendarCommand extends Command {
    CalendarEntryId entry();

    @Override
    default CalendarId subject() {
        return CalendarId.WORKING;
    }

    @Override
    default CalendarRefusal unknown() {
        return CalendarRefusal.HOLIDAY_UNKNOWN;
    }

    record DeclareHoliday(
            CalendarEntryId entry,
            LocalDate first,
            LocalDate last,
            String name,
            DocumentReference basis)
            implements CalendarCommand {}

    record SwapWorkingDay(
            CalendarEntryId entry, LocalDate dayOff, LocalDate dayWorked, DocumentReference basis)
            implements CalendarCommand {}

    record WithdrawHoliday(CalendarEntryId entry, String reason) implements CalendarCommand {}

    record WithdrawWorkingDaySwap(CalendarEntryId entry, String reason)
            implements CalendarCommand {}
}

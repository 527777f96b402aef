package vn.steerlog.events.calendar;

import java.time.LocalDate;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;

/// What can happen to the working calendar. Without any of it, Monday to Friday are worked and
/// Saturday and Sunday are not.
public sealed interface CalendarEvent extends DomainEvent {
    CalendarId calendar();

    CalendarEntryId entry();

    @Override
    default CalendarId subject() {
        return calendar();
    }

    /// Nobody works from `first` to `last`, both inclusive.
    ///
    /// @param name `Tết Nguyên đán`, `Quốc khánh`
    /// @param basis what makes it one
    record HolidayDeclared(
            CalendarId calendar,
            CalendarEntryId entry,
            LocalDate first,
            LocalDate last,
            String name,
            DocumentReference basis)
            implements CalendarEvent {}

    /// `dayOff`, which would be worked, is not; `dayWorked`, which would not be, is.
    record WorkingDaySwapped(
            CalendarId calendar,
            CalendarEntryId entry,
            LocalDate dayOff,
            LocalDate dayWorked,
            DocumentReference basis)
            implements CalendarEvent {}

    record HolidayWithdrawn(CalendarId calendar, CalendarEntryId entry, String reason)
            implements CalendarEvent {}

    record WorkingDaySwapWithdrawn(CalendarId calendar, CalendarEntryId entry, String reason)
            implements CalendarEvent {}
}

package vn.steerlog.query.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarId;

/// The working calendar: everything that was ever entered, in the order of the ledger.
public record CalendarRow(CalendarId calendar, List<Holiday> holidays, List<Swap> swaps) {
    /// @param first the first day off
    /// @param last the last one
    public record Holiday(
            CalendarEntryId entry,
            LocalDate first,
            LocalDate last,
            String name,
            DocumentReference basis,
            Instant recordedAt,
            Optional<Withdrawal> withdrawn) {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// @param dayOff would be worked and is not
    /// @param dayWorked would not be worked and is
    public record Swap(
            CalendarEntryId entry,
            LocalDate dayOff,
            LocalDate dayWorked,
            DocumentReference basis,
            Instant recordedAt,
            Optional<Withdrawal> withdrawn) {}

    /// @param at when it was recorded
    public record Withdrawal(String reason, Instant at) {}
}

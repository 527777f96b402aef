package vn.steerlog.command.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.calendar.CalendarEntryId;

/// The bodies of requests about the working calendar.
final class CalendarRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private CalendarRequests() {}

    /// @param last the first day again when left out
    record DeclareHolidayBody(
            Optional<CalendarEntryId> id,
            LocalDate first,
            Optional<LocalDate> last,
            @NotBlank @Size(max = TITLE) String name,
            @NotBlank @Size(max = TITLE) String basis) {}

    record SwapWorkingDayBody(
            Optional<CalendarEntryId> id,
            LocalDate dayOff,
            LocalDate dayWorked,
            @NotBlank @Size(max = TITLE) String basis) {}

    record WithdrawalBody(@NotBlank @Size(max = TEXT) String reason) {}
}

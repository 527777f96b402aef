package vn.steerlog.command.calendar;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.command.calendar.CalendarRequests.DeclareHolidayBody;
import vn.steerlog.command.calendar.CalendarRequests.SwapWorkingDayBody;
import vn.steerlog.command.calendar.CalendarRequests.WithdrawalBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command. The answer names the entry of the calendar, not the calendar.
@RestController
@RequestMapping("/api/v1/calendar")
@MayCall(Role.SECRETARIAT)
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "calendar")
class CalendarController {
    private final Commands commands;

    CalendarController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/holidays")
    Receipt declareHoliday(@Valid @RequestBody DeclareHolidayBody body, Caller caller) {
        return execute(
                caller,
                Fields.checked(fields ->
                        new CalendarCommand.DeclareHoliday(
                                body.id().orElseGet(() -> new CalendarEntryId(caller.freshId())),
                                body.first(),
                                body.last().orElse(body.first()),
                                fields.text(body.name()),
                                fields.requiredDocument(body.basis()))));
    }

    @PostMapping("/holidays/{entry}/withdrawals")
    Receipt withdrawHoliday(
            @PathVariable CalendarEntryId entry,
            @Valid @RequestBody WithdrawalBody body,
            Caller caller) {
        return execute(
                caller,
                Fields.checked(fields ->
                        new CalendarCommand.WithdrawHoliday(entry, fields.text(body.reason()))));
    }

    @PostMapping("/swaps")
    Receipt swapWorkingDay(@Valid @RequestBody SwapWorkingDayBody body, Caller caller) {
        return execute(
                caller,
                Fields.checked(fields ->
                        new CalendarCommand.SwapWorkingDay(
                                body.id().orElseGet(() -> new CalendarEntryId(caller.freshId())),
                                body.dayOff(),
                                body.dayWorked(),
                                fields.requiredDocument(body.basis()))));
    }

    @PostMapping("/swaps/{entry}/withdrawals")
    Receipt withdrawWorkingDaySwap(
            @PathVariable CalendarEntryId entry,
            @Valid @RequestBody WithdrawalBody body,
            Caller caller) {
        return execute(
                caller,
                Fields.checked(fields ->
                        new CalendarCommand.WithdrawWorkingDaySwap(
                                entry, fields.text(body.reason()))));
    }

    private Receipt execute(Caller caller, CalendarCommand command) {
        return commands.execute(caller, command).withId(command.entry().value());
    }
}

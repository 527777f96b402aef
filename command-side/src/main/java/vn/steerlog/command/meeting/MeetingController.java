package vn.steerlog.command.meeting;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.command.meeting.MeetingRequests.CancelMeetingBody;
import vn.steerlog.command.meeting.MeetingRequests.RecordAttendanceBody;
import vn.steerlog.command.meeting.MeetingRequests.RescheduleMeetingBody;
import vn.steerlog.command.meeting.MeetingRequests.ScheduleMeetingBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.DayBody;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/meetings")
@MayCall(Role.SECRETARIAT)
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "meetings")
class MeetingController {
    private final Commands commands;
    private final Stamps stamps;

    MeetingController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt scheduleMeeting(@Valid @RequestBody ScheduleMeetingBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new MeetingCommand.ScheduleMeeting(
                                body.id().orElseGet(() -> new MeetingId(caller.freshId())),
                                body.committee(),
                                fields.text(body.title()),
                                body.day(),
                                fields.optionalText(body.session()),
                                fields.optionalText(body.chair()),
                                fields.optionalText(body.place()),
                                fields.texts(body.connectionPoints()))));
    }

    @PostMapping("/{meeting}/schedules")
    Receipt rescheduleMeeting(
            @PathVariable MeetingId meeting,
            @Valid @RequestBody RescheduleMeetingBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new MeetingCommand.RescheduleMeeting(
                                meeting,
                                fields.text(body.title()),
                                body.day(),
                                fields.optionalText(body.session()),
                                fields.optionalText(body.chair()),
                                fields.optionalText(body.place()),
                                fields.texts(body.connectionPoints()),
                                fields.text(body.reason()))));
    }

    @PostMapping("/{meeting}/attendance")
    Receipt recordAttendance(
            @PathVariable MeetingId meeting,
            @Valid @RequestBody RecordAttendanceBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new MeetingCommand.RecordAttendance(
                                meeting,
                                fields.optionalText(body.connectionPoint()),
                                body.headcount(),
                                body.present(),
                                body.absent())));
    }

    @PostMapping("/{meeting}/closings")
    Receipt closeMeeting(
            @PathVariable MeetingId meeting, @Valid @RequestBody DayBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(_ ->
                        new MeetingCommand.CloseMeeting(
                                meeting, Optional.of(stamps.dayOr(body.effectiveOn())))));
    }

    @PostMapping("/{meeting}/cancellations")
    Receipt cancelMeeting(
            @PathVariable MeetingId meeting,
            @Valid @RequestBody CancelMeetingBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new MeetingCommand.CancelMeeting(meeting, fields.text(body.reason()))));
    }
}

package vn.steerlog.command.task;

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
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.task.TaskRequests.GrantExtensionBody;
import vn.steerlog.command.task.TaskRequests.RefuseExtensionBody;
import vn.steerlog.command.task.TaskRequests.RequestExtensionBody;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// Extensions of due dates: one resource a command.
@RestController
@RequestMapping("/api/v1/tasks")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "tasks")
class ExtensionController {
    private final Commands commands;
    private final Stamps stamps;

    ExtensionController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping("/{task}/extension-requests")
    Receipt requestExtension(
            @PathVariable TaskId task,
            @Valid @RequestBody RequestExtensionBody body,
            Caller caller) {
        return commands.execute(
                        caller,
                        Fields.checked(fields ->
                                new TaskCommand.RequestExtension(
                                        task,
                                        new ExtensionId(caller.freshId()),
                                        fields.due(
                                                "/due",
                                                Optional.of(body.due()),
                                                Optional.of(stamps.today())),
                                        fields.text(body.reason()))))
                .withId(caller.freshId());
    }

    @PostMapping("/{task}/extension-requests/{extension}/grants")
    Receipt grantExtension(
            @PathVariable TaskId task,
            @PathVariable ExtensionId extension,
            @Valid @RequestBody GrantExtensionBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.GrantExtension(
                                task,
                                extension,
                                fields.optionalDue("/due", body.due(), Optional.of(stamps.today())),
                                fields.optionalText(body.note()))));
    }

    @PostMapping("/{task}/extension-requests/{extension}/refusals")
    Receipt refuseExtension(
            @PathVariable TaskId task,
            @PathVariable ExtensionId extension,
            @Valid @RequestBody RefuseExtensionBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.RefuseExtension(
                                task, extension, fields.text(body.reason()))));
    }
}

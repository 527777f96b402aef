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
import vn.steerlog.command.platform.DayBody;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.task.TaskRequests.AssignTaskBody;
import vn.steerlog.command.task.TaskRequests.ReassignTaskBody;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// Who has a task: one resource a command.
@RestController
@RequestMapping("/api/v1/tasks")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "tasks")
class TaskController {
    private final Commands commands;
    private final Stamps stamps;

    TaskController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt assignTask(@Valid @RequestBody AssignTaskBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.AssignTask(
                                body.id().orElseGet(() -> new TaskId(caller.freshId())),
                                body.decision(),
                                fields.text(body.title()),
                                body.lead(),
                                body.coordinating(),
                                fields.optionalText(body.product()),
                                fields.due(
                                        "/due",
                                        body.due(),
                                        Optional.of(stamps.dayOr(body.effectiveOn()))),
                                body.restricted().orElse(false),
                                Optional.of(stamps.dayOr(body.effectiveOn())))));
    }

    @PostMapping("/{task}/acknowledgements")
    Receipt acknowledgeTask(
            @PathVariable TaskId task, @Valid @RequestBody DayBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(_ ->
                        new TaskCommand.AcknowledgeTask(task, stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{task}/reassignments")
    Receipt reassignTask(
            @PathVariable TaskId task, @Valid @RequestBody ReassignTaskBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.ReassignTask(
                                task,
                                body.lead(),
                                body.coordinating(),
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }
}

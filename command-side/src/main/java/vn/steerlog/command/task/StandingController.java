package vn.steerlog.command.task;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.task.TaskRequests.AcceptResultBody;
import vn.steerlog.command.task.TaskRequests.SubmitResultBody;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// How tasks come from one standing to the next: one resource a command.
@RestController
@RequestMapping("/api/v1/tasks")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "tasks")
class StandingController {
    private final Commands commands;
    private final Stamps stamps;

    StandingController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping("/{task}/results")
    Receipt submitResult(
            @PathVariable TaskId task, @Valid @RequestBody SubmitResultBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.SubmitResult(
                                task,
                                fields.text(body.summary()),
                                fields.document(body.document()),
                                stamps.dayOr(body.submittedOn()))));
    }

    @PostMapping("/{task}/results/acceptances")
    Receipt acceptResult(
            @PathVariable TaskId task, @Valid @RequestBody AcceptResultBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.AcceptResult(
                                task,
                                fields.optionalText(body.note()),
                                stamps.dayOr(body.acceptedOn()))));
    }

    @PostMapping("/{task}/results/returns")
    Receipt returnResult(
            @PathVariable TaskId task, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.ReturnResult(
                                task,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{task}/suspensions")
    Receipt suspendTask(
            @PathVariable TaskId task, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.SuspendTask(
                                task,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{task}/resumptions")
    Receipt resumeTask(
            @PathVariable TaskId task, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.ResumeTask(
                                task,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{task}/cancellations")
    Receipt cancelTask(
            @PathVariable TaskId task, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.CancelTask(
                                task,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{task}/reopenings")
    Receipt reopenTask(
            @PathVariable TaskId task, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.ReopenTask(
                                task,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }
}

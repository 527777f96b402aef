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
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.task.TaskRequests.AcceptResultBody;
import vn.steerlog.command.task.TaskRequests.AssignTaskBody;
import vn.steerlog.command.task.TaskRequests.CorrectReportBody;
import vn.steerlog.command.task.TaskRequests.GrantExtensionBody;
import vn.steerlog.command.task.TaskRequests.ReassignTaskBody;
import vn.steerlog.command.task.TaskRequests.ReportProgressBody;
import vn.steerlog.command.task.TaskRequests.RequestExtensionBody;
import vn.steerlog.command.task.TaskRequests.SubmitResultBody;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
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

    @PostMapping("/{task}/progress-reports")
    Receipt reportProgress(
            @PathVariable TaskId task, @Valid @RequestBody ReportProgressBody body, Caller caller) {
        return commands.execute(
                        caller,
                        Fields.checked(fields ->
                                new TaskCommand.ReportProgress(
                                        task,
                                        new ReportId(caller.freshId()),
                                        body.percent(),
                                        fields.text(body.narrative()),
                                        stamps.dayOr(body.asOf()))))
                .withId(caller.freshId());
    }

    @PostMapping("/{task}/progress-reports/{report}/corrections")
    Receipt correctReport(
            @PathVariable TaskId task,
            @PathVariable ReportId report,
            @Valid @RequestBody CorrectReportBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.CorrectReport(
                                task,
                                report,
                                body.percent(),
                                fields.text(body.narrative()),
                                body.asOf(),
                                fields.text(body.reason()))));
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
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TaskCommand.RefuseExtension(
                                task, extension, fields.text(body.reason()))));
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

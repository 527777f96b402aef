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
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.task.TaskRequests.CorrectReportBody;
import vn.steerlog.command.task.TaskRequests.ReportProgressBody;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// Reports on the progress of tasks: one resource a command.
@RestController
@RequestMapping("/api/v1/tasks")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "tasks")
class ReportController {
    private final Commands commands;
    private final Stamps stamps;

    ReportController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
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
}

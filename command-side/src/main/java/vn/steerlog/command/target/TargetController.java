package vn.steerlog.command.target;

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
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.target.TargetRequests.ChallengeTargetBody;
import vn.steerlog.command.target.TargetRequests.RecordMeasurementBody;
import vn.steerlog.command.target.TargetRequests.ReviseTargetBody;
import vn.steerlog.command.target.TargetRequests.SetTargetBody;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/targets")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "targets")
class TargetController {
    private final Commands commands;
    private final Stamps stamps;

    TargetController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt setTarget(@Valid @RequestBody SetTargetBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TargetCommand.SetTarget(
                                body.id().orElseGet(() -> new TargetId(caller.freshId())),
                                fields.text(body.name()),
                                fields.optionalText(body.unit()).orElse(""),
                                body.comparison(),
                                fields.optionalNumber("/value", body.value()),
                                fields.optionalNumber("/baseline", body.baseline()),
                                fields.period("/period", body.period()),
                                fields.document(body.basis()),
                                body.owner(),
                                Optional.of(stamps.dayOr(body.effectiveOn())))));
    }

    @PostMapping("/{target}/challenges")
    Receipt challengeTarget(
            @PathVariable TargetId target,
            @Valid @RequestBody ChallengeTargetBody body,
            Caller caller) {
        return commands.execute(
                        caller,
                        Fields.checked(fields ->
                                new TargetCommand.ChallengeTarget(
                                        target,
                                        new ChallengeId(caller.freshId()),
                                        fields.text(body.argument()),
                                        body.agency(),
                                        stamps.dayOr(body.effectiveOn()))))
                .withId(caller.freshId());
    }

    @PostMapping("/{target}/revisions")
    Receipt reviseTarget(
            @PathVariable TargetId target,
            @Valid @RequestBody ReviseTargetBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TargetCommand.ReviseTarget(
                                target,
                                body.comparison(),
                                fields.number("/value", body.value()),
                                fields.period("/period", body.period()),
                                fields.text(body.reason()),
                                fields.requiredDocument(body.basis()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{target}/measurements")
    Receipt recordMeasurement(
            @PathVariable TargetId target,
            @Valid @RequestBody RecordMeasurementBody body,
            Caller caller) {
        return commands.execute(
                        caller,
                        Fields.checked(fields ->
                                new TargetCommand.RecordMeasurement(
                                        target,
                                        new MeasurementId(caller.freshId()),
                                        body.comparison(),
                                        fields.number("/value", body.value()),
                                        Optional.of(fields.text(body.value())),
                                        fields.period("/period", body.period()),
                                        Optional.of(stamps.dayOr(body.asOf())),
                                        fields.optionalText(body.source()))))
                .withId(caller.freshId());
    }

    @PostMapping("/{target}/withdrawals")
    Receipt withdrawTarget(
            @PathVariable TargetId target, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new TargetCommand.WithdrawTarget(
                                target,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }
}

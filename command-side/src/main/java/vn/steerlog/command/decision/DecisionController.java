package vn.steerlog.command.decision;

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
import vn.steerlog.command.decision.DecisionRequests.AmendDecisionBody;
import vn.steerlog.command.decision.DecisionRequests.AnnounceDecisionBody;
import vn.steerlog.command.decision.DecisionRequests.RecordDecisionBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/decisions")
@MayCall(Role.SECRETARIAT)
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "decisions")
class DecisionController {
    private final Commands commands;
    private final Stamps stamps;

    DecisionController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt recordDecision(@Valid @RequestBody RecordDecisionBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new DecisionCommand.RecordDecision(
                                body.id().orElseGet(() -> new DecisionId(caller.freshId())),
                                body.meeting(),
                                fields.optionalText(body.speaker()),
                                fields.text(body.text()),
                                fields.document(body.announcement()),
                                Optional.of(stamps.dayOr(body.effectiveOn())))));
    }

    @PostMapping("/{decision}/amendments")
    Receipt amendDecision(
            @PathVariable DecisionId decision,
            @Valid @RequestBody AmendDecisionBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new DecisionCommand.AmendDecision(
                                decision,
                                fields.text(body.text()),
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{decision}/announcements")
    Receipt announceDecision(
            @PathVariable DecisionId decision,
            @Valid @RequestBody AnnounceDecisionBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields -> {
                    DocumentReference document = fields.requiredDocument(body.announcement());
                    return new DecisionCommand.AnnounceDecision(
                            decision,
                            document,
                            stamps.dayOr(body.effectiveOn().or(document::date)));
                }));
    }

    @PostMapping("/{decision}/revocations")
    Receipt revokeDecision(
            @PathVariable DecisionId decision, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new DecisionCommand.RevokeDecision(
                                decision,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }
}

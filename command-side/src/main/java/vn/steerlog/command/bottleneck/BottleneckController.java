package vn.steerlog.command.bottleneck;

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
import vn.steerlog.command.bottleneck.BottleneckRequests.AssignBottleneckBody;
import vn.steerlog.command.bottleneck.BottleneckRequests.RaiseBottleneckBody;
import vn.steerlog.command.bottleneck.BottleneckRequests.ResolveBottleneckBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.wording.BottleneckGroups;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/bottlenecks")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "bottlenecks")
class BottleneckController {
    private final Commands commands;
    private final Stamps stamps;

    BottleneckController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt raiseBottleneck(@Valid @RequestBody RaiseBottleneckBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new BottleneckCommand.RaiseBottleneck(
                                body.id().orElseGet(() -> new BottleneckId(caller.freshId())),
                                body.group()
                                        .orElseGet(() ->
                                                BottleneckGroups.of(body.groupWords().orElse(""))),
                                fields.optionalText(body.groupWords()),
                                fields.text(body.text()),
                                body.agency(),
                                Optional.of(stamps.dayOr(body.raisedOn())))));
    }

    @PostMapping("/{bottleneck}/assignments")
    Receipt assignBottleneck(
            @PathVariable BottleneckId bottleneck,
            @Valid @RequestBody AssignBottleneckBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new BottleneckCommand.AssignBottleneck(
                                bottleneck,
                                body.agency(),
                                fields.due(
                                        "/due",
                                        body.due(),
                                        Optional.of(stamps.dayOr(body.effectiveOn()))),
                                fields.optionalText(body.note()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{bottleneck}/resolutions")
    Receipt resolveBottleneck(
            @PathVariable BottleneckId bottleneck,
            @Valid @RequestBody ResolveBottleneckBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new BottleneckCommand.ResolveBottleneck(
                                bottleneck,
                                fields.text(body.resolution()),
                                stamps.dayOr(body.resolvedOn()))));
    }
}

package vn.steerlog.command.agency;

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
import vn.steerlog.command.agency.AgencyRequests.AssignAgencyCodeBody;
import vn.steerlog.command.agency.AgencyRequests.MergeAgenciesBody;
import vn.steerlog.command.agency.AgencyRequests.RegisterAgencyBody;
import vn.steerlog.command.agency.AgencyRequests.RenameAgencyBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.wording.AgencyKinds;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/agencies")
@MayCall(Role.SECRETARIAT)
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "agencies")
class AgencyController {
    private final Commands commands;
    private final Stamps stamps;

    AgencyController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt registerAgency(@Valid @RequestBody RegisterAgencyBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new AgencyCommand.RegisterAgency(
                                body.id().orElseGet(() -> new AgencyId(caller.freshId())),
                                fields.text(body.name()),
                                fields.optionalText(body.shortName()),
                                body.kind()
                                        .orElseGet(
                                                () -> AgencyKinds.of(body.kindWords().orElse(""))),
                                fields.optionalText(body.kindWords()),
                                body.parent(),
                                Optional.of(stamps.dayOr(body.effectiveOn())))));
    }

    @PostMapping("/{agency}/renamings")
    Receipt renameAgency(
            @PathVariable AgencyId agency,
            @Valid @RequestBody RenameAgencyBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new AgencyCommand.RenameAgency(
                                agency,
                                fields.text(body.name()),
                                stamps.dayOr(body.effectiveOn()),
                                fields.document(body.basis()))));
    }

    @PostMapping("/{agency}/codes")
    Receipt assignAgencyCode(
            @PathVariable AgencyId agency,
            @Valid @RequestBody AssignAgencyCodeBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new AgencyCommand.AssignAgencyCode(
                                agency,
                                fields.text(body.code()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    @PostMapping("/{agency}/mergers")
    Receipt mergeAgencies(
            @PathVariable AgencyId agency,
            @Valid @RequestBody MergeAgenciesBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new AgencyCommand.MergeAgencies(
                                agency,
                                body.sources(),
                                stamps.dayOr(body.effectiveOn()),
                                fields.document(body.basis()))));
    }

    @PostMapping("/{agency}/closings")
    Receipt closeAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new AgencyCommand.CloseAgency(
                                agency,
                                stamps.dayOr(body.effectiveOn()),
                                fields.text(body.reason()))));
    }
}

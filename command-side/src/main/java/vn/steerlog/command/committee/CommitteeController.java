package vn.steerlog.command.committee;

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
import vn.steerlog.command.committee.CommitteeRequests.AppointMemberBody;
import vn.steerlog.command.committee.CommitteeRequests.EstablishCommitteeBody;
import vn.steerlog.command.committee.CommitteeRequests.FormSubgroupBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/committees")
@MayCall(Role.SECRETARIAT)
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "committees")
class CommitteeController {
    private final Commands commands;
    private final Stamps stamps;

    CommitteeController(Commands commands, Stamps stamps) {
        this.commands = commands;
        this.stamps = stamps;
    }

    @PostMapping
    Receipt establishCommittee(@Valid @RequestBody EstablishCommitteeBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new CommitteeCommand.EstablishCommittee(
                                body.id().orElseGet(() -> new CommitteeId(caller.freshId())),
                                fields.text(body.name()),
                                fields.document(body.basis()),
                                Optional.of(stamps.dayOr(body.effectiveOn())))));
    }

    @PostMapping("/{committee}/members")
    Receipt appointMember(
            @PathVariable CommitteeId committee,
            @Valid @RequestBody AppointMemberBody body,
            Caller caller) {
        return commands.execute(
                        caller,
                        Fields.checked(fields ->
                                new CommitteeCommand.AppointMember(
                                        committee,
                                        new MemberId(caller.freshId()),
                                        fields.text(body.role()),
                                        fields.optionalText(body.position()),
                                        body.agency(),
                                        Optional.of(stamps.dayOr(body.effectiveOn())),
                                        body.person())))
                .withId(caller.freshId());
    }

    @PostMapping("/{committee}/members/{member}/releases")
    Receipt releaseMember(
            @PathVariable CommitteeId committee,
            @PathVariable MemberId member,
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new CommitteeCommand.ReleaseMember(
                                committee,
                                member,
                                stamps.dayOr(body.effectiveOn()),
                                fields.text(body.reason()))));
    }

    @PostMapping("/{committee}/subgroups")
    Receipt formSubgroup(
            @PathVariable CommitteeId committee,
            @Valid @RequestBody FormSubgroupBody body,
            Caller caller) {
        return commands.execute(
                        caller,
                        Fields.checked(fields ->
                                new CommitteeCommand.FormSubgroup(
                                        committee,
                                        new SubgroupId(caller.freshId()),
                                        fields.text(body.name()),
                                        fields.optionalText(body.field()),
                                        body.lead(),
                                        stamps.dayOr(body.effectiveOn()))))
                .withId(caller.freshId());
    }

    @PostMapping("/{committee}/dissolutions")
    Receipt dissolveCommittee(
            @PathVariable CommitteeId committee,
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new CommitteeCommand.DissolveCommittee(
                                committee,
                                stamps.dayOr(body.effectiveOn()),
                                fields.text(body.reason()))));
    }
}

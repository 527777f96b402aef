package vn.steerlog.command.committee;

import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_NAME_TAKEN;
import static vn.steerlog.command.committee.CommitteeRefusal.MEMBER_RELEASED;
import static vn.steerlog.command.committee.CommitteeRefusal.MEMBER_UNKNOWN;
import static vn.steerlog.command.committee.CommitteeRefusal.SUBGROUP_NAME_TAKEN;
import static vn.steerlog.command.rules.Refused.require;

import java.util.List;
import java.util.Set;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.committee.Committee.Seat;
import vn.steerlog.command.committee.Committee.Status;
import vn.steerlog.command.committee.CommitteeCommand.AppointMember;
import vn.steerlog.command.committee.CommitteeCommand.DissolveCommittee;
import vn.steerlog.command.committee.CommitteeCommand.EstablishCommittee;
import vn.steerlog.command.committee.CommitteeCommand.FormSubgroup;
import vn.steerlog.command.committee.CommitteeCommand.ReleaseMember;
import vn.steerlog.command.person.Persons;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.http.Role;

/// What may happen to a committee.
final class CommitteeRules {
    private CommitteeRules() {}

    /// @throws Refused with a [CommitteeRefusal], or a reason of the agencies and persons that the
    ///   command refers to
    static List<CommitteeEvent> decide(CommitteeCommand command, Committee committee, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case EstablishCommittee c -> establish(c, committee, facts);
                    case AppointMember c -> appoint(c, committee, facts);
                    case ReleaseMember c -> release(c, committee, facts);
                    case FormSubgroup c -> formSubgroup(c, committee, facts);
                    case DissolveCommittee c -> dissolve(c, committee, facts);
                });
    }

    private static Set<Role> allowed(CommitteeCommand command) {
        return switch (command) {
            case EstablishCommittee _,
                    AppointMember _,
                    ReleaseMember _,
                    FormSubgroup _,
                    DissolveCommittee _ ->
                    Rights.SECRETARIAT;
        };
    }

    private static CommitteeEvent establish(
            EstablishCommittee c, Committee committee, Facts facts) {
        require(committee.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        Days.requirePast(c.effectiveOn(), facts);
        boolean free = facts.readAll(CommitteeDirectory.FOLD).named(c.name()).isEmpty();
        require(free, COMMITTEE_NAME_TAKEN, c.name());
        return new CommitteeEstablished(c.committee(), c.name(), c.basis(), c.effectiveOn());
    }

    private static CommitteeEvent appoint(AppointMember c, Committee committee, Facts facts) {
        Committees.requireStanding(committee, c.committee());
        require(committee.seat(c.member()).isEmpty(), CommonRefusal.ALREADY_EXISTS);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), committee.establishedOn());
        c.agency().ifPresent(agency -> Agencies.requireOpen(agency, facts));
        c.person().ifPresent(person -> Persons.requireKept(person, facts));
        return new MemberAppointed(
                c.committee(),
                c.member(),
                c.role(),
                c.position(),
                c.agency(),
                c.effectiveOn(),
                c.person());
    }

    private static CommitteeEvent release(ReleaseMember c, Committee committee, Facts facts) {
        Committees.requireStanding(committee, c.committee());
        Seat seat =
                committee
                        .seat(c.member())
                        .orElseThrow(() -> new Refused(MEMBER_UNKNOWN, c.member().value()));
        require(!seat.released(), MEMBER_RELEASED);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), Days.later(seat.since(), committee.establishedOn()));
        return new MemberReleased(c.committee(), c.member(), c.effectiveOn(), c.reason());
    }

    private static CommitteeEvent formSubgroup(FormSubgroup c, Committee committee, Facts facts) {
        Committees.requireStanding(committee, c.committee());
        require(!committee.subgroups().containsKey(c.subgroup()), CommonRefusal.ALREADY_EXISTS);
        require(!hasSubgroup(c.name(), committee), SUBGROUP_NAME_TAKEN, c.name());
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), committee.establishedOn());
        c.lead().ifPresent(agency -> Agencies.requireOpen(agency, facts));
        return new SubgroupFormed(
                c.committee(), c.subgroup(), c.name(), c.field(), c.lead(), c.effectiveOn());
    }

    private static CommitteeEvent dissolve(DissolveCommittee c, Committee committee, Facts facts) {
        Committees.requireStanding(committee, c.committee());
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), committee.lastOn());
        return new CommitteeDissolved(c.committee(), c.effectiveOn(), c.reason());
    }

    private static boolean hasSubgroup(String name, Committee committee) {
        NaturalKey key = NaturalKey.of(name);
        return committee.subgroups().values().stream().map(NaturalKey::of).anyMatch(key::equals);
    }
}

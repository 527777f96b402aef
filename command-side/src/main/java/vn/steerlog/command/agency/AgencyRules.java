package vn.steerlog.command.agency;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CODE_NOT_LATER;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CODE_TAKEN;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_HAS_UNITS;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_NAME_TAKEN;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_OWN_PARENT;
import static vn.steerlog.command.agency.AgencyRefusal.MERGER_SOURCE_TWICE;
import static vn.steerlog.command.agency.AgencyRefusal.MERGER_WITHOUT_SOURCE;
import static vn.steerlog.command.agency.AgencyRefusal.MERGER_WITH_ITSELF;
import static vn.steerlog.command.rules.Refused.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.agency.Agency.Code;
import vn.steerlog.command.agency.Agency.Status;
import vn.steerlog.command.agency.AgencyCommand.AssignAgencyCode;
import vn.steerlog.command.agency.AgencyCommand.CloseAgency;
import vn.steerlog.command.agency.AgencyCommand.MergeAgencies;
import vn.steerlog.command.agency.AgencyCommand.RegisterAgency;
import vn.steerlog.command.agency.AgencyCommand.RenameAgency;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// What may happen to an agency. Only the secretariat keeps the list of agencies.
final class AgencyRules {
    private AgencyRules() {}

    /// @throws vn.steerlog.command.rules.Refused with an [AgencyRefusal]
    static List<AgencyEvent> decide(AgencyCommand command, Agency agency, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case RegisterAgency c -> register(c, agency, facts);
                    case RenameAgency c -> rename(c, agency, facts);
                    case AssignAgencyCode c -> assignCode(c, agency, facts);
                    case MergeAgencies c -> absorb(c, agency, facts);
                    case CloseAgency c -> close(c, agency, facts);
                });
    }

    /// What a merger means for one of its sources.
    static List<AgencyEvent> mergeInto(
            MergeAgencies c, AgencyId source, Agency agency, Facts facts) {
        Agencies.requireOpen(agency, source, facts);
        Days.requireFrom(c.effectiveOn(), agency.lastOn());
        return List.of(new AgencyMerged(source, c.agency(), c.effectiveOn(), c.basis()));
    }

    private static Set<Role> allowed(AgencyCommand command) {
        return switch (command) {
            case RegisterAgency _,
                    RenameAgency _,
                    AssignAgencyCode _,
                    MergeAgencies _,
                    CloseAgency _ ->
                    Rights.SECRETARIAT;
        };
    }

    private static AgencyEvent register(RegisterAgency c, Agency agency, Facts facts) {
        require(agency.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        require(!c.parent().equals(Optional.of(c.agency())), AGENCY_OWN_PARENT);
        Days.requirePast(c.effectiveOn(), facts);
        c.parent().ifPresent(parent -> Agencies.requireOpen(parent, facts));
        requireNameFree(c.name(), c.parent(), c.agency(), facts);
        return new AgencyRegistered(
                c.agency(),
                c.name(),
                c.shortName(),
                c.kind(),
                c.kindWords(),
                c.parent(),
                c.effectiveOn());
    }

    private static AgencyEvent rename(RenameAgency c, Agency agency, Facts facts) {
        Agencies.requireOpen(agency, c.agency(), facts);
        require(!agency.name().equals(c.name()), CommonRefusal.NOTHING_CHANGES);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), agency.namedOn());
        requireNameFree(c.name(), agency.parent(), c.agency(), facts);
        return new AgencyRenamed(c.agency(), c.name(), c.effectiveOn(), c.basis());
    }

    private static AgencyEvent assignCode(AssignAgencyCode c, Agency agency, Facts facts) {
        Agencies.requireOpen(agency, c.agency(), facts);
        Optional<Code> now = agency.code();
        require(
                now.filter(its -> its.code().equals(c.code())).isEmpty(),
                CommonRefusal.NOTHING_CHANGES);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), agency.startedOn());
        now.map(Code::effectiveOn).ifPresent(since -> requireLater(c.effectiveOn(), since));
        require(
                facts.readAll(AgencyDirectory.FOLD).coded(c.code()).isEmpty(),
                AGENCY_CODE_TAKEN,
                c.code());
        return new AgencyCodeAssigned(c.agency(), c.code(), c.effectiveOn());
    }

    private static AgencyEvent absorb(MergeAgencies c, Agency agency, Facts facts) {
        Agencies.requireOpen(agency, c.agency(), facts);
        require(!c.sources().isEmpty(), MERGER_WITHOUT_SOURCE);
        require(!c.sources().contains(c.agency()), MERGER_WITH_ITSELF);
        require(new HashSet<>(c.sources()).size() == c.sources().size(), MERGER_SOURCE_TWICE);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), agency.startedOn());
        return new AgenciesAbsorbed(c.agency(), c.sources(), c.effectiveOn(), c.basis());
    }

    private static AgencyEvent close(CloseAgency c, Agency agency, Facts facts) {
        Agencies.requireOpen(agency, c.agency(), facts);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), agency.lastOn());
        long units = facts.readAll(AgencyDirectory.FOLD).unitsOf(c.agency()).count();
        require(units == 0, AGENCY_HAS_UNITS, agency.name(), units);
        return new AgencyClosed(c.agency(), c.effectiveOn(), c.reason());
    }

    private static void requireLater(LocalDate day, LocalDate since) {
        require(day.isAfter(since), AGENCY_CODE_NOT_LATER, since);
    }

    private static void requireNameFree(
            String name, Optional<AgencyId> parent, AgencyId self, Facts facts) {
        Optional<AgencyId> holder = facts.readAll(AgencyDirectory.FOLD).named(name, parent);
        require(holder.isEmpty() || holder.get().equals(self), AGENCY_NAME_TAKEN, name);
    }
}

package vn.steerlog.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.AgencyCommand.MergeAgencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;

/// Agencies for stories: science, health and finance exist since the first of July.
public final class AgencyStory {
    public static final AgencyId SCIENCE = new AgencyId("science");
    public static final AgencyId HEALTH = new AgencyId("health");
    public static final AgencyId FINANCE = new AgencyId("finance");
    public static final AgencyId NOWHERE = new AgencyId("nowhere");

    public static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);
    public static final LocalDate MERGED = LocalDate.of(2025, 11, 1);

    public static final List<AgencyEvent> AGENCIES =
            List.of(
                    registered(SCIENCE, "Sở Khoa học và Công nghệ"),
                    registered(HEALTH, "Sở Y tế"),
                    registered(FINANCE, "Sở Tài chính"));

    private AgencyStory() {}

    /// The rules of agencies; a merger is asked of all that it concerns, as one commit.
    public static Scenario<AgencyCommand, Agency, AgencyEvent> agency() {
        return new Scenario<>(Agency.FOLD, AgencyStory::decide);
    }

    public static AgencyEvent registered(AgencyId agency, String name) {
        return registered(agency, name, Optional.empty());
    }

    public static AgencyEvent registered(AgencyId agency, String name, Optional<AgencyId> parent) {
        return new AgencyRegistered(
                agency,
                name,
                Optional.empty(),
                AgencyKind.GOVERNMENT,
                Optional.empty(),
                parent,
                Optional.of(FOUNDED));
    }

    public static List<DomainEvent> merged(AgencyId source, AgencyId into) {
        return List.of(
                new AgenciesAbsorbed(into, List.of(source), MERGED, Optional.empty()),
                new AgencyMerged(source, into, MERGED, Optional.empty()));
    }

    public static AgencyEvent closed(AgencyId agency) {
        return new AgencyClosed(agency, MERGED, "Kết thúc hoạt động");
    }

    private static List<AgencyEvent> decide(AgencyCommand command, Agency agency, Facts facts) {
        var events = new ArrayList<>(AgencyRules.decide(command, agency, facts));
        if (command instanceof MergeAgencies merger) {
            for (AgencyId source : merger.sources()) {
                Agency state = facts.read(Agency.FOLD, source);
                events.addAll(AgencyRules.mergeInto(merger, source, state, facts));
            }
        }
        return events;
    }
}

package vn.steerlog.command.agency;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.steerlog.command.agency.AgencyCommand.MergeAgencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.events.agency.AgencyId;

/// A merger ends several agencies and changes another: all of it is one commit.
@Component
class Merger {
    private final Repository<AgencyAggregate> agencies;

    Merger(Repository<AgencyAggregate> agencies) {
        this.agencies = agencies;
    }

    @CommandHandler
    void on(MergeAgencies command, Facts facts) {
        load(command.agency()).execute(agency -> agency.absorb(command, facts));
        for (AgencyId source : command.sources()) {
            load(source).execute(agency -> agency.mergeInto(command, source, facts));
        }
    }

    private Aggregate<AgencyAggregate> load(AgencyId id) {
        try {
            return agencies.load(id.value());
        } catch (AggregateNotFoundException _) {
            throw new Refused(AgencyRefusal.AGENCY_UNKNOWN, id.value());
        }
    }
}

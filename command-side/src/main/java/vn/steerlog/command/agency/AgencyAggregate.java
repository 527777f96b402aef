package vn.steerlog.command.agency;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyId;

/// Hands commands to [AgencyRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Agency", commandTargetResolver = "commandTarget")
class AgencyAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Agency agency = Agency.NONE;

    AgencyAggregate() {}

    @CommandHandler
    AgencyAggregate(AgencyCommand.RegisterAgency command, Facts facts) {
        agency = facts.read(Agency.FOLD, command.agency());
        decide(command, facts);
    }

    @CommandHandler
    void on(AgencyCommand.RenameAgency command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(AgencyCommand.AssignAgencyCode command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(AgencyCommand.CloseAgency command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        id = event.agency().value();
        agency = agency.evolve(event);
    }

    void absorb(AgencyCommand.MergeAgencies command, Facts facts) {
        decide(command, facts);
    }

    void mergeInto(AgencyCommand.MergeAgencies command, AgencyId self, Facts facts) {
        record(AgencyRules.mergeInto(command, self, agency, facts));
    }

    private void decide(AgencyCommand command, Facts facts) {
        record(AgencyRules.decide(command, agency, facts));
    }

    private static void record(List<AgencyEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }
}

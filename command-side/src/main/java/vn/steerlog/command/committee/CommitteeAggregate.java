package vn.steerlog.command.committee;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.committee.CommitteeEvent;

/// Hands commands to [CommitteeRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Committee", commandTargetResolver = "commandTarget")
class CommitteeAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Committee committee = Committee.NONE;

    CommitteeAggregate() {}

    @CommandHandler
    CommitteeAggregate(CommitteeCommand.EstablishCommittee command, Facts facts) {
        committee = facts.read(Committee.FOLD, command.committee());
        decide(command, facts);
    }

    @CommandHandler
    void on(CommitteeCommand.AppointMember command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(CommitteeCommand.ReleaseMember command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(CommitteeCommand.FormSubgroup command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(CommitteeCommand.DissolveCommittee command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(CommitteeEvent event) {
        id = event.committee().value();
        committee = committee.evolve(event);
    }

    private void decide(CommitteeCommand command, Facts facts) {
        CommitteeRules.decide(command, committee, facts).forEach(AggregateLifecycle::apply);
    }
}

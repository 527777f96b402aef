package vn.steerlog.command.decision;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.decision.DecisionEvent;

/// Hands commands to [DecisionRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Decision", commandTargetResolver = "commandTarget")
class DecisionAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Decision decision = Decision.NONE;

    DecisionAggregate() {}

    @CommandHandler
    DecisionAggregate(DecisionCommand.RecordDecision command, Facts facts) {
        decision = facts.read(Decision.FOLD, command.decision());
        decide(command, facts);
    }

    @CommandHandler
    void on(DecisionCommand.AmendDecision command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(DecisionCommand.AnnounceDecision command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(DecisionCommand.RevokeDecision command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(DecisionEvent event) {
        id = event.decision().value();
        decision = decision.evolve(event);
    }

    private void decide(DecisionCommand command, Facts facts) {
        DecisionRules.decide(command, decision, facts).forEach(AggregateLifecycle::apply);
    }
}

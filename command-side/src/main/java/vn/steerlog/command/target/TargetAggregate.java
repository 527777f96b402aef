package vn.steerlog.command.target;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.target.TargetEvent;

/// Hands commands to [TargetRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Target", commandTargetResolver = "commandTarget")
class TargetAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Target target = Target.NONE;

    TargetAggregate() {}

    @CommandHandler
    TargetAggregate(TargetCommand.SetTarget command, Facts facts) {
        target = facts.read(Target.FOLD, command.target());
        decide(command, facts);
    }

    @CommandHandler
    void on(TargetCommand.ChallengeTarget command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TargetCommand.ReviseTarget command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TargetCommand.RecordMeasurement command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TargetCommand.WithdrawTarget command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(TargetEvent event) {
        id = event.target().value();
        target = target.evolve(event);
    }

    private void decide(TargetCommand command, Facts facts) {
        TargetRules.decide(command, target, facts).forEach(AggregateLifecycle::apply);
    }
}

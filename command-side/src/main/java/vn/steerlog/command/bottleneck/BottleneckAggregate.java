package vn.steerlog.command.bottleneck;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.bottleneck.BottleneckEvent;

/// Hands commands to [BottleneckRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Bottleneck", commandTargetResolver = "commandTarget")
class BottleneckAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Bottleneck bottleneck = Bottleneck.NONE;

    BottleneckAggregate() {}

    @CommandHandler
    BottleneckAggregate(BottleneckCommand.RaiseBottleneck command, Facts facts) {
        bottleneck = facts.read(Bottleneck.FOLD, command.bottleneck());
        decide(command, facts);
    }

    @CommandHandler
    void on(BottleneckCommand.AssignBottleneck command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(BottleneckCommand.ResolveBottleneck command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(BottleneckEvent event) {
        id = event.bottleneck().value();
        bottleneck = bottleneck.evolve(event);
    }

    private void decide(BottleneckCommand command, Facts facts) {
        BottleneckRules.decide(command, bottleneck, facts).forEach(AggregateLifecycle::apply);
    }
}

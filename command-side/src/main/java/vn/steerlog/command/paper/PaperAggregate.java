package vn.steerlog.command.paper;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.paper.PaperEvent;

/// Hands commands to [PaperRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Paper", commandTargetResolver = "commandTarget")
class PaperAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Paper paper = Paper.NONE;

    PaperAggregate() {}

    @CommandHandler
    PaperAggregate(PaperCommand.AttachPaper command, Facts facts) {
        paper = facts.read(Paper.FOLD, command.paper());
        decide(command, facts);
    }

    @CommandHandler
    void on(PaperCommand.WithdrawPaper command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PaperEvent event) {
        id = event.paper().value();
        paper = paper.evolve(event);
    }

    private void decide(PaperCommand command, Facts facts) {
        PaperRules.decide(command, paper, facts).forEach(AggregateLifecycle::apply);
    }
}

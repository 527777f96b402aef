package vn.steerlog.command.person;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.person.PersonEvent;

/// Hands commands to [PersonRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Person", commandTargetResolver = "commandTarget")
class PersonAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Person person = Person.NONE;

    PersonAggregate() {}

    @CommandHandler
    PersonAggregate(PersonCommand.RecordPerson command, Facts facts) {
        person = facts.read(Person.FOLD, command.person());
        decide(command, facts);
    }

    @CommandHandler
    void on(PersonCommand.CorrectPerson command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(PersonCommand.ErasePerson command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        id = event.person().value();
        person = person.evolve(event);
    }

    private void decide(PersonCommand command, Facts facts) {
        PersonRules.decide(command, person, facts).forEach(AggregateLifecycle::apply);
    }
}

package vn.steerlog.command.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.calendar.CalendarEvent;

/// Hands commands to [CalendarRules] and folds what follows from them: one line a command. Nothing
/// creates the calendar: before its first entry it is the week alone.
@Aggregate(type = "Calendar", commandTargetResolver = "commandTarget")
class CalendarAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private WorkingCalendar calendar = WorkingCalendar.NONE;

    CalendarAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CalendarCommand.DeclareHoliday command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CalendarCommand.SwapWorkingDay command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CalendarCommand.WithdrawHoliday command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CalendarCommand.WithdrawWorkingDaySwap command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(CalendarEvent event) {
        id = event.calendar().value();
        calendar = calendar.evolve(event);
    }

    private void decide(CalendarCommand command, Facts facts) {
        CalendarRules.decide(command, calendar, facts).forEach(AggregateLifecycle::apply);
    }
}

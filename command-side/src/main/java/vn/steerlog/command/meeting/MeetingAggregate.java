package vn.steerlog.command.meeting;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.meeting.MeetingEvent;

/// Hands commands to [MeetingRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Meeting", commandTargetResolver = "commandTarget")
class MeetingAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Meeting meeting = Meeting.NONE;

    MeetingAggregate() {}

    @CommandHandler
    MeetingAggregate(MeetingCommand.ScheduleMeeting command, Facts facts) {
        meeting = facts.read(Meeting.FOLD, command.meeting());
        decide(command, facts);
    }

    @CommandHandler
    void on(MeetingCommand.RescheduleMeeting command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(MeetingCommand.RecordAttendance command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(MeetingCommand.CloseMeeting command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(MeetingCommand.CancelMeeting command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(MeetingEvent event) {
        id = event.meeting().value();
        meeting = meeting.evolve(event);
    }

    private void decide(MeetingCommand command, Facts facts) {
        MeetingRules.decide(command, meeting, facts).forEach(AggregateLifecycle::apply);
    }
}

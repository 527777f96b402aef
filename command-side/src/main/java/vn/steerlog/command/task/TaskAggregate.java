package vn.steerlog.command.task;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.task.TaskEvent;

/// Hands commands to [TaskRules] and folds what follows from them: one line a command.
///
/// Axon does not ask whether the thing that it is to create exists already, so that the creation
/// reads it.
@Aggregate(type = "Task", commandTargetResolver = "commandTarget")
class TaskAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Task task = Task.NONE;

    TaskAggregate() {}

    @CommandHandler
    TaskAggregate(TaskCommand.AssignTask command, Facts facts) {
        task = facts.read(Task.FOLD, command.task());
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.AcknowledgeTask command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.ReassignTask command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.ReportProgress command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.CorrectReport command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.RequestExtension command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.GrantExtension command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.RefuseExtension command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.SubmitResult command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.AcceptResult command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.ReturnResult command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.SuspendTask command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.ResumeTask command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.CancelTask command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    void on(TaskCommand.ReopenTask command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(TaskEvent event) {
        id = event.task().value();
        task = task.evolve(event);
    }

    private void decide(TaskCommand command, Facts facts) {
        TaskRules.decide(command, task, facts).forEach(AggregateLifecycle::apply);
    }
}

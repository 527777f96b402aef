package vn.steerlog.command.task;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;

/// What the rules need to know of one task.
///
/// @param due the current due date, after all extensions
/// @param waiting the extension that was asked for and not yet decided
/// @param assignedOn the day in the minutes, when there was one
/// @param changedOn the day on which `status` came to be what it is; at first `assignedOn`
/// @param parts the reports and extensions that are recorded
record Task(
        Status status,
        boolean restricted,
        Assignees assignees,
        DueDate due,
        Optional<ExtensionRequested> waiting,
        Optional<LocalDate> assignedOn,
        Optional<LocalDate> changedOn,
        Set<Id> parts) {

    /// `OPEN → SUBMITTED → COMPLETED`, with ways back and aside.
    enum Status {
        NONE,
        OPEN,
        SUBMITTED,
        COMPLETED,
        SUSPENDED,
        CANCELLED
    }

    static final Task NONE =
            new Task(
                    Status.NONE,
                    false,
                    Assignees.NONE,
                    DueDate.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());

    static final Fold<Task> FOLD =
            new Fold<>(
                    "Task",
                    NONE,
                    (state, event) -> event instanceof TaskEvent e ? state.evolve(e) : state);

    Task evolve(TaskEvent event) {
        return switch (event) {
            case TaskAssigned e -> assigned(e);
            case TaskAcknowledged _ -> with(assignees.noted());
            case TaskReassigned e ->
                    with(assignees.changed(e.lead(), e.coordinating(), e.effectiveOn()));
            case ProgressReported e -> with(due, waiting, e.report());
            case ReportCorrected _ -> this;
            case ExtensionRequested e -> with(due, Optional.of(e), e.extension());
            case ExtensionGranted e -> with(e.due(), Optional.empty(), e.extension());
            case ExtensionRefused e -> with(due, Optional.empty(), e.extension());
            case ResultSubmitted e -> with(Status.SUBMITTED, e.submittedOn(), waiting);
            case ResultAccepted e -> with(Status.COMPLETED, e.acceptedOn(), Optional.empty());
            case ResultReturned e -> with(Status.OPEN, e.returnedOn(), waiting);
            case TaskSuspended e -> with(Status.SUSPENDED, e.effectiveOn(), waiting);
            case TaskResumed e -> with(Status.OPEN, e.effectiveOn(), waiting);
            case TaskCancelled e -> with(Status.CANCELLED, e.effectiveOn(), Optional.empty());
            case TaskReopened e -> with(Status.OPEN, e.effectiveOn(), Optional.empty());
        };
    }

    boolean ended() {
        return status == Status.COMPLETED || status == Status.CANCELLED;
    }

    private static Task assigned(TaskAssigned e) {
        var first = new Assignees(e.lead(), e.coordinating(), false, e.effectiveOn());
        return new Task(
                Status.OPEN,
                e.restricted(),
                first,
                e.due(),
                Optional.empty(),
                e.effectiveOn(),
                e.effectiveOn(),
                Set.of());
    }

    private Task with(Status next, LocalDate on, Optional<ExtensionRequested> nowWaiting) {
        Optional<LocalDate> day = Optional.of(on);
        return new Task(next, restricted, assignees, due, nowWaiting, assignedOn, day, parts);
    }

    private Task with(Assignees next) {
        return new Task(status, restricted, next, due, waiting, assignedOn, changedOn, parts);
    }

    private Task with(DueDate nextDue, Optional<ExtensionRequested> nowWaiting, Id part) {
        var all = new HashSet<>(parts);
        all.add(part);
        return new Task(
                status,
                restricted,
                assignees,
                nextDue,
                nowWaiting,
                assignedOn,
                changedOn,
                Set.copyOf(all));
    }
}

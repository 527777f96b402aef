package vn.steerlog.command.task;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.ReportId;
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
/// @param submittedOn the day of the result that waits or was accepted
public record Task(
        Status status,
        Optional<AgencyId> lead,
        List<AgencyId> coordinating,
        DueDate due,
        boolean acknowledged,
        Set<ReportId> reports,
        Optional<ExtensionRequested> waiting,
        Optional<LocalDate> submittedOn) {

    /// `OPEN → SUBMITTED → COMPLETED`, with ways back and aside.
    public enum Status {
        NONE,
        OPEN,
        SUBMITTED,
        COMPLETED,
        SUSPENDED,
        CANCELLED
    }

    public static final Task NONE =
            new Task(
                    Status.NONE,
                    Optional.empty(),
                    List.of(),
                    DueDate.NONE,
                    false,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());

    public static final Fold<Task> FOLD =
            new Fold<>(
                    "Task",
                    NONE,
                    (task, event) -> event instanceof TaskEvent e ? task.evolve(e) : task);

    public Task evolve(TaskEvent event) {
        return switch (event) {
            case TaskAssigned e ->
                    new Task(
                            Status.OPEN,
                            e.lead(),
                            e.coordinating(),
                            e.due(),
                            false,
                            Set.of(),
                            Optional.empty(),
                            Optional.empty());
            case TaskAcknowledged _ -> acknowledged(true);
            case TaskReassigned e -> reassigned(e);
            case ProgressReported e -> reported(e.report());
            case ReportCorrected _ -> this;
            case ExtensionRequested e -> waiting(Optional.of(e), due);
            case ExtensionGranted e -> waiting(Optional.empty(), e.due());
            case ExtensionRefused _ -> waiting(Optional.empty(), due);
            case ResultSubmitted e -> with(Status.SUBMITTED, waiting, Optional.of(e.submittedOn()));
            case ResultAccepted _ -> with(Status.COMPLETED, Optional.empty(), submittedOn);
            case ResultReturned _ -> with(Status.OPEN, waiting, Optional.empty());
            case TaskSuspended _ -> with(Status.SUSPENDED, waiting, submittedOn);
            case TaskResumed _ -> with(Status.OPEN, waiting, submittedOn);
            case TaskCancelled _ -> with(Status.CANCELLED, Optional.empty(), Optional.empty());
            case TaskReopened _ -> with(Status.OPEN, Optional.empty(), Optional.empty());
        };
    }

    public boolean ended() {
        return status == Status.COMPLETED || status == Status.CANCELLED;
    }

    private Task with(
            Status next,
            Optional<ExtensionRequested> nowWaiting,
            Optional<LocalDate> nowSubmitted) {
        return new Task(
                next, lead, coordinating, due, acknowledged, reports, nowWaiting, nowSubmitted);
    }

    private Task acknowledged(boolean now) {
        return new Task(status, lead, coordinating, due, now, reports, waiting, submittedOn);
    }

    private Task reassigned(TaskReassigned e) {
        boolean sameLead = lead.equals(e.lead());
        return new Task(
                status,
                e.lead(),
                e.coordinating(),
                due,
                acknowledged && sameLead,
                reports,
                waiting,
                submittedOn);
    }

    private Task waiting(Optional<ExtensionRequested> now, DueDate nowDue) {
        return new Task(
                status, lead, coordinating, nowDue, acknowledged, reports, now, submittedOn);
    }

    private Task reported(ReportId report) {
        var all = new HashSet<>(reports);
        all.add(report);
        return new Task(
                status,
                lead,
                coordinating,
                due,
                acknowledged,
                Set.copyOf(all),
                waiting,
                submittedOn);
    }
}

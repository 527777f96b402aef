package vn.steerlog.events.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.decision.DecisionId;

/// What can happen to one task.
public sealed interface TaskEvent extends DomainEvent {
    TaskId task();

    @Override
    default TaskId subject() {
        return task();
    }

    /// @param lead who must do it (chủ trì); absent when the conclusion names nobody
    /// @param coordinating who must help (phối hợp)
    /// @param product what is to be handed in, when that was said
    /// @param restricted whether only the lead, the co-ordinating agencies and those who see the
    ///   whole board may see it
    /// @param effectiveOn the day in the minutes
    record TaskAssigned(
            TaskId task,
            Optional<DecisionId> decision,
            String title,
            Optional<AgencyId> lead,
            List<AgencyId> coordinating,
            Optional<String> product,
            DueDate due,
            boolean restricted,
            Optional<LocalDate> effectiveOn)
            implements TaskEvent {}

    /// The lead agency has taken note of the task.
    record TaskAcknowledged(TaskId task, LocalDate effectiveOn) implements TaskEvent {}

    record TaskReassigned(
            TaskId task,
            Optional<AgencyId> lead,
            List<AgencyId> coordinating,
            String reason,
            LocalDate effectiveOn)
            implements TaskEvent {}

    /// @param percent of the whole task that is done, 0 to 100
    /// @param asOf the day that the report speaks of
    record ProgressReported(
            TaskId task, ReportId report, int percent, String narrative, LocalDate asOf)
            implements TaskEvent {}

    /// What an earlier report should have said; the earlier words stay in the record.
    record ReportCorrected(
            TaskId task,
            ReportId report,
            int percent,
            String narrative,
            LocalDate asOf,
            String reason)
            implements TaskEvent {}

    record ExtensionRequested(TaskId task, ExtensionId extension, DueDate due, String reason)
            implements TaskEvent {}

    /// @param due the new due date, which may differ from the one asked for
    record ExtensionGranted(TaskId task, ExtensionId extension, DueDate due, Optional<String> note)
            implements TaskEvent {}

    record ExtensionRefused(TaskId task, ExtensionId extension, String reason)
            implements TaskEvent {}

    /// @param submittedOn the day that counts when it is asked whether the task was done on time
    record ResultSubmitted(
            TaskId task,
            String summary,
            Optional<DocumentReference> document,
            LocalDate submittedOn)
            implements TaskEvent {}

    record ResultAccepted(TaskId task, Optional<String> note, LocalDate acceptedOn)
            implements TaskEvent {}

    record ResultReturned(TaskId task, String reason, LocalDate returnedOn) implements TaskEvent {}

    record TaskSuspended(TaskId task, String reason, LocalDate effectiveOn) implements TaskEvent {}

    record TaskResumed(TaskId task, String reason, LocalDate effectiveOn) implements TaskEvent {}

    record TaskCancelled(TaskId task, String reason, LocalDate effectiveOn) implements TaskEvent {}

    /// A completed or cancelled task is open again.
    record TaskReopened(TaskId task, String reason, LocalDate effectiveOn) implements TaskEvent {}
}

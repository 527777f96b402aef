package vn.steerlog.command.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskId;

/// What can be asked of one task. The meaning of each value is that of the event that follows from
/// it.
public sealed interface TaskCommand extends Command {
    TaskId task();

    @Override
    default TaskId subject() {
        return task();
    }

    @Override
    default TaskRefusal unknown() {
        return TaskRefusal.TASK_UNKNOWN;
    }

    record AssignTask(
            TaskId task,
            Optional<DecisionId> decision,
            String title,
            Optional<AgencyId> lead,
            List<AgencyId> coordinating,
            Optional<String> product,
            DueDate due,
            boolean restricted,
            Optional<LocalDate> effectiveOn)
            implements TaskCommand {}

    record AcknowledgeTask(TaskId task, LocalDate effectiveOn) implements TaskCommand {}

    record ReassignTask(
            TaskId task,
            Optional<AgencyId> lead,
            List<AgencyId> coordinating,
            String reason,
            LocalDate effectiveOn)
            implements TaskCommand {}

    record ReportProgress(
            TaskId task, ReportId report, int percent, String narrative, LocalDate asOf)
            implements TaskCommand {}

    record CorrectReport(
            TaskId task,
            ReportId report,
            int percent,
            String narrative,
            LocalDate asOf,
            String reason)
            implements TaskCommand {}

    record RequestExtension(TaskId task, ExtensionId extension, DueDate due, String reason)
            implements TaskCommand {}

    /// @param due the due date that is granted; the one asked for when absent
    record GrantExtension(
            TaskId task, ExtensionId extension, Optional<DueDate> due, Optional<String> note)
            implements TaskCommand {}

    record RefuseExtension(TaskId task, ExtensionId extension, String reason)
            implements TaskCommand {}

    record SubmitResult(
            TaskId task,
            String summary,
            Optional<DocumentReference> document,
            LocalDate submittedOn)
            implements TaskCommand {}

    record AcceptResult(TaskId task, Optional<String> note, LocalDate acceptedOn)
            implements TaskCommand {}

    record ReturnResult(TaskId task, String reason, LocalDate returnedOn) implements TaskCommand {}

    record SuspendTask(TaskId task, String reason, LocalDate effectiveOn) implements TaskCommand {}

    record ResumeTask(TaskId task, String reason, LocalDate effectiveOn) implements TaskCommand {}

    record CancelTask(TaskId task, String reason, LocalDate effectiveOn) implements TaskCommand {}

    record ReopenTask(TaskId task, String reason, LocalDate effectiveOn) implements TaskCommand {}
}

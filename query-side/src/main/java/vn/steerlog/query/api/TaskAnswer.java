package vn.steerlog.query.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.TaskStatus;

/// A task as JSON.
///
/// @param lead the agency it was given to
/// @param holder the agency that has it now: the lead, or the one into which the lead merged
/// @param coordinating the agencies that help, each as it is now
/// @param originalDue as the task was assigned
/// @param due now, after all extensions
/// @param statusReason why it is suspended or cancelled, or why its result was returned
record TaskAnswer(
        String id,
        String title,
        Optional<Ref> decision,
        Optional<Ref> meeting,
        Optional<Ref> committee,
        Optional<Ref> lead,
        Optional<Ref> holder,
        List<Ref> coordinating,
        Optional<String> product,
        DueDate originalDue,
        DueDate due,
        Standing standing,
        TaskStatus status,
        Optional<String> statusReason,
        Optional<LocalDate> acknowledgedOn,
        Optional<TaskReport> lastReport,
        Optional<TaskExtension> pendingExtension,
        int extensions,
        Optional<LocalDate> submittedOn,
        Optional<LocalDate> acceptedOn,
        boolean restricted,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {

    /// @param percent of the whole task that is done, 0 to 100
    /// @param asOf the day that it speaks of
    record TaskReport(
            String id, int percent, String narrative, LocalDate asOf, Instant recordedAt) {
        static TaskReport of(TaskRow.Report report) {
            return new TaskReport(
                    report.report().value(),
                    report.percent(),
                    report.narrative(),
                    report.asOf(),
                    report.recordedAt());
        }
    }

    /// An extension that was asked for and not yet decided.
    record TaskExtension(String id, DueDate due, String reason, Instant requestedAt) {
        static TaskExtension of(TaskRow.PendingExtension extension) {
            return new TaskExtension(
                    extension.extension().value(),
                    extension.due(),
                    extension.reason(),
                    extension.requestedAt());
        }
    }

    static TaskAnswer of(TaskEntry entry, Names names) {
        TaskRow task = entry.task();
        return new TaskAnswer(
                task.task().value(),
                task.title(),
                task.decision().map(names::decision),
                entry.meeting().map(names::meeting),
                entry.committee().map(names::committee),
                task.lead().map(names::agency),
                task.holder().map(names::agency),
                names.agencies(task.coordinatingNow()),
                task.product(),
                task.originalDue(),
                task.due(),
                entry.standing(),
                task.status(),
                task.statusReason(),
                task.acknowledgedOn(),
                task.lastReport().map(TaskReport::of),
                task.pendingExtension().map(TaskExtension::of),
                task.extensions(),
                task.submittedOn(),
                task.acceptedOn(),
                task.restricted(),
                task.effectiveOn(),
                task.recorded());
    }
}

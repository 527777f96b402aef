package vn.steerlog.query.taskregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.taskregister.TaskRow.PendingExtension;
import vn.steerlog.query.taskregister.TaskRow.Report;

/// A row on its way to the next: what events can change of it.
final class TaskDraft {
    private final TaskRow from;
    Optional<AgencyId> lead;
    Optional<AgencyId> holder;
    List<AgencyId> coordinating;
    List<AgencyId> coordinatingNow;
    DueDate due;
    TaskStatus status;
    Optional<String> statusReason;
    Optional<LocalDate> acknowledgedOn;
    Optional<Report> lastReport;
    Optional<PendingExtension> pendingExtension;
    int extensions;
    Optional<LocalDate> submittedOn;
    Optional<LocalDate> acceptedOn;

    TaskDraft(TaskRow row) {
        from = row;
        lead = row.lead();
        holder = row.holder();
        coordinating = row.coordinating();
        coordinatingNow = row.coordinatingNow();
        due = row.due();
        status = row.status();
        statusReason = row.statusReason();
        acknowledgedOn = row.acknowledgedOn();
        lastReport = row.lastReport();
        pendingExtension = row.pendingExtension();
        extensions = row.extensions();
        submittedOn = row.submittedOn();
        acceptedOn = row.acceptedOn();
    }

    void becomes(TaskStatus next, Optional<String> reason) {
        status = next;
        statusReason = reason;
    }

    /// No extension is waited for, and no result.
    void forgetWhatWaits() {
        pendingExtension = Optional.empty();
        submittedOn = Optional.empty();
        acceptedOn = Optional.empty();
    }

    TaskRow row() {
        return new TaskRow(
                from.task(),
                from.decision(),
                from.title(),
                lead,
                holder,
                coordinating,
                coordinatingNow,
                from.product(),
                from.originalDue(),
                due,
                status,
                statusReason,
                acknowledgedOn,
                lastReport,
                pendingExtension,
                extensions,
                submittedOn,
                acceptedOn,
                from.restricted(),
                from.effectiveOn(),
                from.recorded());
    }
}

package vn.steerlog.query.taskregister;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
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
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Shared;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.taskregister.TaskRow.PendingExtension;
import vn.steerlog.query.taskregister.TaskRow.Report;

/// Folds the events of tasks into the register. A merger moves the tasks of the agency that ceased
/// to the one that took over, from the commit in which it was recorded: the rules let no task go to
/// an agency that has merged already.
public final class TaskProjection implements Projection<TaskRow> {
    static final String BY_AGENCY = "agency";
    static final String BY_DECISION = "decision";
    static final String BY_LIST = "list";

    private final Shared shared = new Shared();

    @Override
    public String name() {
        return "taskregister";
    }

    @Override
    public Class<TaskRow> rowType() {
        return TaskRow.class;
    }

    @Override
    public List<Index<TaskRow>> indexes() {
        return List.of(
                new Index<>(
                        BY_AGENCY, row -> row.involved().stream().map(AgencyId::value).toList()),
                new Index<>(
                        BY_DECISION, row -> row.decision().map(id -> id.value()).stream().toList()),
                new Index<>(BY_LIST, row -> row.recorded().list().stream().toList()));
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return switch (event) {
            case TaskEvent e -> Touched.row(e.task());
            case AgencyMerged e -> Touched.rowsWith(BY_AGENCY, e.agency());
            default -> Touched.NOTHING;
        };
    }

    @Override
    public @Nullable TaskRow apply(String key, @Nullable TaskRow row, Seen seen) {
        return switch (seen.event()) {
            case TaskAssigned e -> assigned(e, seen);
            case TaskEvent e -> after(Projection.known(row, seen), e, seen.committedAt());
            case AgencyMerged e -> merged(Projection.known(row, seen), e);
            default -> row;
        };
    }

    private TaskRow assigned(TaskAssigned e, Seen seen) {
        Optional<AgencyId> lead = shared.one(e.lead());
        List<AgencyId> coordinating = shared.one(e.coordinating());
        DueDate due = shared.one(e.due());
        return new TaskRow(
                e.task(),
                e.decision(),
                e.title(),
                lead,
                lead,
                coordinating,
                coordinating,
                e.product(),
                due,
                due,
                TaskStatus.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                e.restricted(),
                shared.one(e.effectiveOn()),
                Recorded.by(seen));
    }

    private TaskRow after(TaskRow row, TaskEvent event, Instant at) {
        TaskDraft draft = new TaskDraft(row);
        switch (event) {
            case TaskAssigned _ -> {}
            case TaskAcknowledged e ->
                    draft.acknowledgedOn = shared.one(Optional.of(e.effectiveOn()));
            case TaskReassigned e -> reassign(draft, e);
            case ProgressReported e ->
                    report(draft, report(e.report(), e.percent(), e.narrative(), e.asOf(), at));
            case ReportCorrected e ->
                    report(draft, report(e.report(), e.percent(), e.narrative(), e.asOf(), at));
            case ExtensionRequested e ->
                    draft.pendingExtension =
                            Optional.of(
                                    new PendingExtension(e.extension(), e.due(), e.reason(), at));
            case ExtensionGranted e -> extend(draft, e);
            case ExtensionRefused _ -> draft.pendingExtension = Optional.empty();
            case ResultSubmitted e -> {
                draft.becomes(TaskStatus.SUBMITTED, Optional.empty());
                draft.submittedOn = shared.one(Optional.of(e.submittedOn()));
            }
            case ResultAccepted e -> {
                draft.becomes(TaskStatus.COMPLETED, Optional.empty());
                draft.pendingExtension = Optional.empty();
                draft.acceptedOn = shared.one(Optional.of(e.acceptedOn()));
            }
            case ResultReturned e -> {
                draft.becomes(TaskStatus.OPEN, Optional.of(e.reason()));
                draft.submittedOn = Optional.empty();
            }
            case TaskSuspended e -> draft.becomes(TaskStatus.SUSPENDED, Optional.of(e.reason()));
            case TaskResumed _ -> draft.becomes(TaskStatus.OPEN, Optional.empty());
            case TaskCancelled e -> {
                draft.becomes(TaskStatus.CANCELLED, Optional.of(e.reason()));
                draft.forgetWhatWaits();
            }
            case TaskReopened _ -> {
                draft.becomes(TaskStatus.OPEN, Optional.empty());
                draft.forgetWhatWaits();
            }
        }
        return draft.row();
    }

    private void reassign(TaskDraft draft, TaskReassigned e) {
        if (!draft.lead.equals(e.lead())) {
            draft.acknowledgedOn = Optional.empty();
        }
        draft.lead = shared.one(e.lead());
        draft.holder = draft.lead;
        draft.coordinating = shared.one(e.coordinating());
        draft.coordinatingNow = draft.coordinating;
    }

    private Report report(
            ReportId report, int percent, String narrative, LocalDate asOf, Instant recordedAt) {
        return new Report(report, percent, narrative, shared.one(asOf), recordedAt);
    }

    /// A correction of the last report takes its place, whatever day it speaks of.
    private static void report(TaskDraft draft, Report report) {
        boolean last =
                draft.lastReport
                        .map(known ->
                                known.report().equals(report.report())
                                        || !report.asOf().isBefore(known.asOf()))
                        .orElse(true);
        if (last) {
            draft.lastReport = Optional.of(report);
        }
    }

    private void extend(TaskDraft draft, ExtensionGranted e) {
        draft.due = shared.one(e.due());
        draft.pendingExtension = Optional.empty();
        draft.extensions++;
    }

    private TaskRow merged(TaskRow row, AgencyMerged e) {
        TaskDraft draft = new TaskDraft(row);
        if (row.holder().equals(Optional.of(e.agency()))) {
            draft.holder = shared.one(Optional.of(e.into()));
        }
        Optional<AgencyId> holder = draft.holder;
        draft.coordinatingNow =
                shared.one(
                        row.coordinatingNow().stream()
                                .map(agency -> agency.equals(e.agency()) ? e.into() : agency)
                                .distinct()
                                .filter(agency -> !holder.equals(Optional.of(agency)))
                                .toList());
        return draft.row();
    }
}

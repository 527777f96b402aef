package vn.steerlog.query.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
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
import vn.steerlog.query.taskregister.TaskProjection;
import vn.steerlog.query.taskregister.TaskRow;

/// The story of a task, with the mergers of the agencies that had it or helped, and with what
/// became of its decision.
final class TaskTeller extends Teller<TaskRow> {
    private final Map<ReportId, Integer> percents = new HashMap<>();

    TaskTeller(String key) {
        super(key, new TaskProjection());
    }

    static Phrase assigned(TaskAssigned e) {
        return e.lead()
                .map(lead -> Phrase.of("task.assigned").with("agency", lead))
                .orElseGet(() -> Phrase.of("task.assigned.nobody"))
                .with("title", e.title());
    }

    @Override
    List<Phrase> begin(TaskRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(TaskRow before, DomainEvent event) {
        return switch (event) {
            case TaskEvent e -> own(before, e);
            case AgencyMerged e -> merged(before, e);
            case DecisionAmended e ->
                    List.of(
                            Phrase.of("task.decision.amended")
                                    .with("to", e.text())
                                    .with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
            case DecisionRevoked e ->
                    List.of(
                            Phrase.of("task.decision.revoked").with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
            default -> List.of();
        };
    }

    private List<Phrase> own(TaskRow before, TaskEvent event) {
        return switch (event) {
            case TaskAssigned e -> begins(e);
            case TaskAcknowledged e -> List.of(acknowledged(before, e));
            case TaskReassigned e -> TaskHandover.reassigned(before, e);
            case ProgressReported e -> List.of(reported(before, e));
            case ReportCorrected e -> List.of(corrected(e), Phrase.reason(e.reason()));
            case ExtensionRequested e ->
                    List.of(
                            Phrase.of("task.extension.requested")
                                    .with("from", before.due())
                                    .with("to", e.due()),
                            Phrase.reason(e.reason()));
            case ExtensionGranted e -> granted(before, e);
            case ExtensionRefused e -> refused(before, e);
            case ResultSubmitted e ->
                    Telling.of(
                                    Phrase.of("task.submitted")
                                            .with("on", e.submittedOn())
                                            .with("summary", e.summary()))
                            .and(
                                    e.document()
                                            .map(known ->
                                                    Phrase.of("document")
                                                            .with("document", known.words())))
                            .phrases();
            case ResultAccepted e ->
                    Telling.of(accepted(before, e)).and(Phrase.note(e.note())).phrases();
            case ResultReturned e -> dated("task.returned", e.returnedOn(), e.reason());
            case TaskSuspended e -> dated("task.suspended", e.effectiveOn(), e.reason());
            case TaskResumed e -> dated("task.resumed", e.effectiveOn(), e.reason());
            case TaskCancelled e -> dated("task.cancelled", e.effectiveOn(), e.reason());
            case TaskReopened e -> dated("task.reopened", e.effectiveOn(), e.reason());
        };
    }

    private static List<Phrase> dated(String key, LocalDate on, String reason) {
        return List.of(Phrase.of(key).with("on", on), Phrase.reason(reason));
    }

    private static List<Phrase> begins(TaskAssigned e) {
        Telling telling = Telling.of(assigned(e));
        if (!e.coordinating().isEmpty()) {
            telling.and(Phrase.of("task.coordinating").with("agencies", e.coordinating()));
        }
        telling.and(Phrase.of("task.due").with("due", e.due()))
                .and(e.product().map(what -> Phrase.of("task.product").with("product", what)))
                .and(
                        e.decision()
                                .map(id ->
                                        Phrase.of("task.decision")
                                                .with("decision", new Argument.Decision(id))))
                .and(Phrase.since(e.effectiveOn()));
        if (e.restricted()) {
            telling.and(Phrase.of("task.restricted"));
        }
        return telling.phrases();
    }

    private static Phrase acknowledged(TaskRow before, TaskAcknowledged e) {
        return Phrase.of("task.acknowledged")
                .with("agency", before.holder().stream().toList())
                .with("on", e.effectiveOn());
    }

    private Phrase reported(TaskRow before, ProgressReported e) {
        percents.put(e.report(), e.percent());
        return before.lastReport()
                .filter(last -> !last.asOf().isAfter(e.asOf()))
                .map(last ->
                        Phrase.of("task.reported." + direction(last.percent(), e.percent()))
                                .with("before", last.percent()))
                .orElseGet(() -> Phrase.of("task.reported"))
                .with("percent", e.percent())
                .with("asOf", e.asOf())
                .with("narrative", e.narrative());
    }

    private static String direction(int before, int after) {
        return before == after ? "same" : before < after ? "up" : "down";
    }

    private Phrase corrected(ReportCorrected e) {
        return Optional.ofNullable(percents.put(e.report(), e.percent()))
                .map(from -> Phrase.of("task.corrected.from").with("from", from))
                .orElseGet(() -> Phrase.of("task.corrected"))
                .with("percent", e.percent())
                .with("asOf", e.asOf())
                .with("narrative", e.narrative());
    }

    private static List<Phrase> granted(TaskRow before, ExtensionGranted e) {
        Optional<DueDate> asked = before.pendingExtension().map(TaskRow.PendingExtension::due);
        return Telling.of(
                        Phrase.of("task.extension.granted")
                                .with("from", before.due())
                                .with("to", e.due()))
                .and(
                        asked.filter(due -> !due.equals(e.due()))
                                .map(due -> Phrase.of("task.extension.asked").with("due", due)))
                .and(Phrase.note(e.note()))
                .phrases();
    }

    private static List<Phrase> refused(TaskRow before, ExtensionRefused e) {
        Phrase first =
                before.pendingExtension()
                        .map(asked ->
                                Phrase.of("task.extension.refused.to").with("asked", asked.due()))
                        .orElseGet(() -> Phrase.of("task.extension.refused"));
        return List.of(first.with("due", before.due()), Phrase.reason(e.reason()));
    }

    private static Phrase accepted(TaskRow before, ResultAccepted e) {
        LocalDate done = before.submittedOn().orElse(e.acceptedOn());
        String key =
                before.due().lastDay().isEmpty()
                        ? "task.accepted"
                        : before.due().isBefore(done)
                                ? "task.accepted.late"
                                : "task.accepted.onTime";
        return Phrase.of(key)
                .with("on", e.acceptedOn())
                .with("submitted", done)
                .with("due", before.due());
    }

    private static List<Phrase> merged(TaskRow before, AgencyMerged e) {
        boolean had = before.holder().equals(Optional.of(e.agency()));
        if (!had && !before.coordinatingNow().contains(e.agency())) {
            return List.of();
        }
        return Telling.of(
                        Phrase.of(had ? "task.merged" : "task.merged.coordinating")
                                .with("from", e.agency())
                                .with("to", e.into())
                                .with("on", e.effectiveOn()))
                .and(Phrase.basis(e.basis()))
                .phrases();
    }
}

package vn.steerlog.command.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
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

/// The course of one task as an inspector would follow it on paper.
final class TaskCourse {
    private enum Phase {
        OPEN,
        SUBMITTED,
        SUSPENDED,
        OVER
    }

    private final Set<ReportId> reports = new HashSet<>();
    private Phase phase = Phase.OPEN;
    private LocalDate step = LocalDate.MIN;
    private DueDate due = DueDate.NONE;
    private Optional<ExtensionId> waiting = Optional.empty();

    /// Follows `event`; false when it cannot have happened there.
    boolean follow(TaskEvent event) {
        return switch (event) {
            case TaskAssigned e -> begin(e);
            case TaskAcknowledged _ -> phase == Phase.OPEN;
            case TaskReassigned _ -> phase == Phase.OPEN || phase == Phase.SUSPENDED;
            case ProgressReported e -> phase == Phase.OPEN && reports.add(e.report());
            case ReportCorrected e -> reports.contains(e.report());
            case ExtensionRequested e -> phase == Phase.OPEN && ask(e.extension());
            case ExtensionGranted e -> answer(e.extension()) && extend(e.due());
            case ExtensionRefused e -> answer(e.extension());
            case ResultSubmitted e -> move(Phase.OPEN, Phase.SUBMITTED, e.submittedOn());
            case ResultAccepted e ->
                    waiting.isEmpty() && move(Phase.SUBMITTED, Phase.OVER, e.acceptedOn());
            case ResultReturned e -> move(Phase.SUBMITTED, Phase.OPEN, e.returnedOn());
            case TaskSuspended e -> move(Phase.OPEN, Phase.SUSPENDED, e.effectiveOn());
            case TaskResumed e -> move(Phase.SUSPENDED, Phase.OPEN, e.effectiveOn());
            case TaskCancelled e -> phase != Phase.OVER && cancel(e.effectiveOn());
            case TaskReopened e -> move(Phase.OVER, Phase.OPEN, e.effectiveOn());
        };
    }

    private boolean begin(TaskAssigned e) {
        due = e.due();
        step = e.effectiveOn().orElse(step);
        return true;
    }

    private boolean move(Phase from, Phase to, LocalDate day) {
        boolean sound = phase == from && !day.isBefore(step);
        phase = to;
        step = day;
        return sound;
    }

    private boolean cancel(LocalDate day) {
        waiting = Optional.empty();
        return move(phase, Phase.OVER, day);
    }

    private boolean ask(ExtensionId extension) {
        boolean alone = waiting.isEmpty();
        waiting = Optional.of(extension);
        return alone;
    }

    private boolean answer(ExtensionId extension) {
        boolean asked = waiting.equals(Optional.of(extension));
        waiting = Optional.empty();
        return asked;
    }

    private boolean extend(DueDate next) {
        boolean later = next.lastDay().orElseThrow().isAfter(due.lastDay().orElseThrow());
        due = next;
        return later;
    }
}

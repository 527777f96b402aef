package vn.steerlog.query.taskregister;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.query.taskregister.TaskFilter.Part;
import vn.steerlog.query.text.Sought;

/// Decides whether a task fulfils a filter, except for its standing.
///
/// @param decisions to one of which it must belong, when that is asked for
record TaskMatch(TaskFilter filter, Optional<Set<DecisionId>> decisions, Sought sought) {
    static TaskMatch of(TaskFilter filter, Optional<Set<DecisionId>> decisions) {
        return new TaskMatch(filter, decisions, Sought.of(filter.text().orElse("")));
    }

    boolean test(TaskRow task) {
        return fits(task) && sought.in(task.title(), task.product());
    }

    /// @param plain the texts of the task as they are compared
    boolean test(TaskRow task, String plain) {
        return sought.inPlain(plain) && fits(task);
    }

    private boolean fits(TaskRow task) {
        return ofDecision(task)
                && ofAgency(task)
                && due(task)
                && (filter.list().isEmpty() || filter.list().equals(task.recorded().list()));
    }

    private boolean ofDecision(TaskRow task) {
        return decisions.isEmpty()
                || (task.decision().isPresent() && decisions.get().contains(task.decision().get()));
    }

    private boolean ofAgency(TaskRow task) {
        return filter.agency().isEmpty() || has(task, filter.agency().get());
    }

    private boolean has(TaskRow task, AgencyId agency) {
        if (filter.part().isEmpty()) {
            return task.involved().contains(agency);
        }
        return switch (filter.part().get()) {
            case Part.LEAD -> task.lead().equals(Optional.of(agency));
            case Part.HOLDER -> task.holder().equals(Optional.of(agency));
            case Part.COORDINATOR ->
                    task.coordinating().contains(agency) || task.coordinatingNow().contains(agency);
        };
    }

    private boolean due(TaskRow task) {
        if (filter.dueFrom().isEmpty() && filter.dueUntil().isEmpty()) {
            return true;
        }
        Optional<LocalDate> due = task.due().lastDay();
        return due.isPresent()
                && !due.get().isBefore(filter.dueFrom().orElse(LocalDate.MIN))
                && !due.get().isAfter(filter.dueUntil().orElse(LocalDate.MAX));
    }
}

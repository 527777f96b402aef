package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.NOT_YOUR_TASK;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNKNOWN;

import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.task.Task.Status;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.TaskId;

/// What the rules of other things ask about tasks.
public final class Tasks {
    private Tasks() {}

    /// Whether the task exists and whoever asks may see it.
    public static boolean shows(TaskId task, Facts facts) {
        Task found = facts.read(Task.FOLD, task);
        boolean hidden =
                found.restricted()
                        && Rights.officersAgency(facts)
                                .filter(mine -> !isOf(found, mine, facts))
                                .isPresent();
        return found.status() != Status.NONE && !hidden;
    }

    /// Refuses a task that does not exist, or that whoever asks may not see, and, to an officer,
    /// one whose agencies are all others.
    public static void requireOwn(TaskId task, Facts facts) {
        require(shows(task, facts), TASK_UNKNOWN, task.value());
        Task found = facts.read(Task.FOLD, task);
        Rights.officersAgency(facts)
                .ifPresent(mine -> require(isOf(found, mine, facts), NOT_YOUR_TASK));
    }

    private static boolean isOf(Task task, AgencyId mine, Facts facts) {
        return task.assignees().all().anyMatch(its -> Agencies.sameHolder(its, mine, facts));
    }
}

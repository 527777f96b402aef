package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.DUE_NOT_LATER;
import static vn.steerlog.command.task.TaskRefusal.DUE_WITHOUT_DAY;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_NOT_WAITING;
import static vn.steerlog.command.task.TaskRefusal.EXTENSION_WAITING;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNDATED;

import java.time.LocalDate;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.command.task.TaskCommand.GrantExtension;
import vn.steerlog.command.task.TaskCommand.RefuseExtension;
import vn.steerlog.command.task.TaskCommand.RequestExtension;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;

/// Extensions of a task's due date: one is asked for at a time, and each is answered. The answer
/// may come after the result was handed in, and also for a day that has passed: an agency that
/// asked in time does not pay for a slow answer.
final class ExtensionRules {
    private ExtensionRules() {}

    static TaskEvent request(RequestExtension c, Task task) {
        StandingRules.requireOpen(task);
        requireNoneWaiting(task);
        require(!task.parts().contains(c.extension()), CommonRefusal.ALREADY_EXISTS);
        requireLater(c.due(), task);
        return new ExtensionRequested(c.task(), c.extension(), c.due(), c.reason());
    }

    static TaskEvent grant(GrantExtension c, Task task) {
        ExtensionRequested asked = requireWaiting(c.extension(), task);
        DueDate due = c.due().orElse(asked.due());
        requireLater(due, task);
        return new ExtensionGranted(c.task(), c.extension(), due, c.note());
    }

    static TaskEvent refuse(RefuseExtension c, Task task) {
        requireWaiting(c.extension(), task);
        return new ExtensionRefused(c.task(), c.extension(), c.reason());
    }

    static void requireNoneWaiting(Task task) {
        require(task.waiting().isEmpty(), EXTENSION_WAITING);
    }

    private static ExtensionRequested requireWaiting(ExtensionId extension, Task task) {
        return task.waiting()
                .filter(waiting -> waiting.extension().equals(extension))
                .orElseThrow(() -> new Refused(EXTENSION_NOT_WAITING));
    }

    private static void requireLater(DueDate due, Task task) {
        LocalDate current = task.due().lastDay().orElseThrow(() -> new Refused(TASK_UNDATED));
        LocalDate next = due.lastDay().orElseThrow(() -> new Refused(DUE_WITHOUT_DAY));
        require(next.isAfter(current), DUE_NOT_LATER, current);
    }
}

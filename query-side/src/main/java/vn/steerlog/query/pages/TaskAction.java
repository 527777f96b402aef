package vn.steerlog.query.pages;

import java.util.EnumSet;
import java.util.Set;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.TaskStatus;
import vn.steerlog.query.web.Asked;

/// What can be done to a task from its page. Only what has a chance is offered; the command side
/// decides.
public enum TaskAction {
    ACKNOWLEDGE,
    REPORT,
    SUBMIT,
    ACCEPT,
    RETURN,
    GRANT_EXTENSION,
    REFUSE_EXTENSION,
    REQUEST_EXTENSION,
    CORRECT_REPORT,
    REASSIGN,
    SUSPEND,
    RESUME,
    CANCEL,
    REOPEN;

    private static final Set<TaskAction> DECISIONS =
            EnumSet.of(ACCEPT, RETURN, GRANT_EXTENSION, REFUSE_EXTENSION);
    private static final Set<TaskAction> OF_THE_LEAD =
            EnumSet.of(ACKNOWLEDGE, REPORT, CORRECT_REPORT, REQUEST_EXTENSION, SUBMIT);
    private static final Set<TaskAction> OF_WHO_HELPS = EnumSet.of(REPORT, CORRECT_REPORT);

    /// In the order in which they are offered; none for the past.
    static Set<TaskAction> offered(TaskRow task, Asked asked) {
        if (!asked.moment().now()) {
            return EnumSet.noneOf(TaskAction.class);
        }
        Set<TaskAction> offered = possible(task);
        offered.retainAll(permitted(task, asked));
        return offered;
    }

    private static Set<TaskAction> permitted(TaskRow task, Asked asked) {
        return switch (asked.reader().role()) {
            case SECRETARIAT -> EnumSet.allOf(TaskAction.class);
            case LEADER -> DECISIONS;
            case AGENCY_OFFICER -> ofOfficer(task, asked);
            case AUDITOR, ADMINISTRATOR -> EnumSet.noneOf(TaskAction.class);
        };
    }

    private static Set<TaskAction> ofOfficer(TaskRow task, Asked asked) {
        if (asked.viewer().actsForOneOf(task.holder().stream().toList())) {
            return OF_THE_LEAD;
        }
        return asked.viewer().actsForOneOf(task.involved())
                ? OF_WHO_HELPS
                : EnumSet.noneOf(TaskAction.class);
    }

    private static Set<TaskAction> possible(TaskRow task) {
        Set<TaskAction> possible = ofStatus(task.status());
        if (task.pendingExtension().isPresent()) {
            possible.addAll(EnumSet.of(GRANT_EXTENSION, REFUSE_EXTENSION));
            possible.remove(REQUEST_EXTENSION);
        }
        if (task.due().lastDay().isEmpty()) {
            possible.remove(REQUEST_EXTENSION);
        }
        if (task.acknowledgedOn().isPresent() || task.lead().isEmpty()) {
            possible.remove(ACKNOWLEDGE);
        }
        if (task.lastReport().isPresent()) {
            possible.add(CORRECT_REPORT);
        }
        return possible;
    }

    private static Set<TaskAction> ofStatus(TaskStatus status) {
        return switch (status) {
            case OPEN ->
                    EnumSet.of(
                            ACKNOWLEDGE,
                            REPORT,
                            SUBMIT,
                            REQUEST_EXTENSION,
                            REASSIGN,
                            SUSPEND,
                            CANCEL);
            case SUBMITTED -> EnumSet.of(ACCEPT, RETURN, REASSIGN, CANCEL);
            case SUSPENDED -> EnumSet.of(RESUME, REASSIGN, CANCEL);
            case COMPLETED, CANCELLED -> EnumSet.of(REOPEN);
        };
    }
}

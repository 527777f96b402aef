package vn.steerlog.command.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;
import vn.steerlog.events.task.TaskId;

/// A task for stories: given on the 1st of September to science, which health is to help, due on
/// the 15th of December.
public final class TaskStory {
    public static final TaskId TASK = new TaskId("task");
    static final LocalDate ASSIGNED_ON = LocalDate.of(2025, 9, 1);
    static final LocalDate DUE = LocalDate.of(2025, 12, 15);
    static final ReportId REPORT = new ReportId("report");
    static final ExtensionId EXTENSION = new ExtensionId("extension");

    static final TaskEvent ASSIGNED =
            assigned(Optional.of(AgencyStory.SCIENCE), DueDate.on(DUE), false);
    static final TaskEvent RESTRICTED =
            assigned(Optional.of(AgencyStory.SCIENCE), DueDate.on(DUE), true);
    static final TaskEvent ACKNOWLEDGED = new TaskAcknowledged(TASK, day(9, 2));
    static final TaskEvent REPORTED =
            new ProgressReported(TASK, REPORT, 40, "Đã có dự thảo", day(10, 1));
    static final TaskEvent EXTENSION_REQUESTED =
            new ExtensionRequested(TASK, EXTENSION, DueDate.on(DUE.plusDays(30)), "Chờ hướng dẫn");
    static final TaskEvent EXTENDED =
            new ExtensionGranted(TASK, EXTENSION, DueDate.on(DUE.plusDays(30)), Optional.empty());
    static final TaskEvent SUBMITTED =
            new ResultSubmitted(TASK, "Đã hoàn thành", Optional.empty(), day(11, 10));
    static final TaskEvent ACCEPTED = new ResultAccepted(TASK, Optional.empty(), day(11, 12));
    static final TaskEvent RETURNED = new ResultReturned(TASK, "Thiếu phụ lục", day(11, 12));
    static final TaskEvent SUSPENDED = new TaskSuspended(TASK, "Chờ Trung ương", day(11, 5));
    static final TaskEvent CANCELLED = new TaskCancelled(TASK, "Trùng nhiệm vụ", day(11, 12));

    private TaskStory() {}

    public static Scenario<TaskCommand, ?, TaskEvent> rules() {
        return task();
    }

    static Scenario<TaskCommand, Task, TaskEvent> task() {
        return new Scenario<>(Task.FOLD, TaskRules::decide);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    static TaskEvent assigned(Optional<AgencyId> lead, DueDate due, boolean restricted) {
        return new TaskAssigned(
                TASK,
                Optional.empty(),
                "Rà soát điểm nghẽn",
                lead,
                List.of(AgencyStory.HEALTH),
                Optional.of("Báo cáo rà soát"),
                due,
                restricted,
                Optional.of(ASSIGNED_ON));
    }
}

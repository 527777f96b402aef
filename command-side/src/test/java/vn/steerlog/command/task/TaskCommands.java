package vn.steerlog.command.task;

import static vn.steerlog.command.task.TaskStory.EXTENSION;
import static vn.steerlog.command.task.TaskStory.REPORT;
import static vn.steerlog.command.task.TaskStory.TASK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.task.TaskCommand.AcceptResult;
import vn.steerlog.command.task.TaskCommand.AcknowledgeTask;
import vn.steerlog.command.task.TaskCommand.AssignTask;
import vn.steerlog.command.task.TaskCommand.CancelTask;
import vn.steerlog.command.task.TaskCommand.CorrectReport;
import vn.steerlog.command.task.TaskCommand.GrantExtension;
import vn.steerlog.command.task.TaskCommand.ReassignTask;
import vn.steerlog.command.task.TaskCommand.RefuseExtension;
import vn.steerlog.command.task.TaskCommand.ReopenTask;
import vn.steerlog.command.task.TaskCommand.ReportProgress;
import vn.steerlog.command.task.TaskCommand.RequestExtension;
import vn.steerlog.command.task.TaskCommand.ResumeTask;
import vn.steerlog.command.task.TaskCommand.ReturnResult;
import vn.steerlog.command.task.TaskCommand.SubmitResult;
import vn.steerlog.command.task.TaskCommand.SuspendTask;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.decision.DecisionId;

/// What is asked of the task of the stories.
final class TaskCommands {
    private TaskCommands() {}

    static AssignTask assign(Optional<AgencyId> lead, AgencyId... coordinating) {
        return assign(Optional.empty(), lead, TaskStory.ASSIGNED_ON, coordinating);
    }

    static AssignTask assign(DecisionId decision, LocalDate on) {
        return assign(Optional.of(decision), Optional.of(AgencyStory.SCIENCE), on);
    }

    private static AssignTask assign(
            Optional<DecisionId> decision,
            Optional<AgencyId> lead,
            LocalDate on,
            AgencyId... coordinating) {
        return new AssignTask(
                TASK,
                decision,
                "Rà soát điểm nghẽn",
                lead,
                List.of(coordinating),
                Optional.of("Báo cáo rà soát"),
                DueDate.on(TaskStory.DUE),
                false,
                Optional.of(on));
    }

    static AcknowledgeTask acknowledge(LocalDate on) {
        return new AcknowledgeTask(TASK, on);
    }

    static ReassignTask reassign(LocalDate on, Optional<AgencyId> lead, AgencyId... coordinating) {
        return new ReassignTask(TASK, lead, List.of(coordinating), "Điều chỉnh", on);
    }

    static ReportProgress report(int percent, LocalDate asOf) {
        return new ReportProgress(TASK, REPORT, percent, "Đang làm", asOf);
    }

    static CorrectReport correct(int percent, LocalDate asOf) {
        return new CorrectReport(TASK, REPORT, percent, "Đang làm", asOf, "Gõ nhầm");
    }

    static RequestExtension requestExtension(DueDate due) {
        return new RequestExtension(TASK, EXTENSION, due, "Chờ hướng dẫn");
    }

    static GrantExtension grant(Optional<LocalDate> due) {
        return new GrantExtension(TASK, EXTENSION, due.map(DueDate::on), Optional.empty());
    }

    static RefuseExtension refuse() {
        return new RefuseExtension(TASK, EXTENSION, "Đủ thời gian");
    }

    static SubmitResult submit(LocalDate on) {
        return new SubmitResult(TASK, "Đã hoàn thành", Optional.empty(), on);
    }

    static SubmitResult submit(LocalDate written, LocalDate on) {
        var document = new DocumentReference("9/BC", Optional.of("9/BC"), Optional.of(written));
        return new SubmitResult(TASK, "Đã hoàn thành", Optional.of(document), on);
    }

    static AcceptResult accept(LocalDate on) {
        return new AcceptResult(TASK, Optional.empty(), on);
    }

    static ReturnResult giveBack(LocalDate on) {
        return new ReturnResult(TASK, "Thiếu phụ lục", on);
    }

    static SuspendTask suspend(LocalDate on) {
        return new SuspendTask(TASK, "Chờ Trung ương", on);
    }

    static ResumeTask resume(LocalDate on) {
        return new ResumeTask(TASK, "Đã có hướng dẫn", on);
    }

    static CancelTask cancel(LocalDate on) {
        return new CancelTask(TASK, "Trùng nhiệm vụ", on);
    }

    static ReopenTask reopen(LocalDate on) {
        return new ReopenTask(TASK, "Kiểm tra lại", on);
    }
}

package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.BEFORE_MID_DECEMBER;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DECISION;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;
import static vn.steerlog.ledger.catalogue.golden.Golden.PROVINCE;
import static vn.steerlog.ledger.catalogue.golden.Golden.STANDING;
import static vn.steerlog.ledger.catalogue.golden.Golden.TASK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;

final class GoldenTasks {
    private static final ReportId REPORT = new ReportId("019a8f10-000a-7a00-8000-00000000e002");
    private static final ExtensionId EXTENSION =
            new ExtensionId("019a8f10-000b-7a00-8000-00000000e003");
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "TaskAssigned.1",
                            new TaskAssigned(
                                    TASK,
                                    Optional.of(DECISION),
                                    "Thành lập các nhóm chuyên gia theo ngành, lĩnh vực",
                                    Optional.of(DEPARTMENT),
                                    List.of(STANDING, PROVINCE),
                                    Optional.of("Quyết định thành lập nhóm chuyên gia"),
                                    BEFORE_MID_DECEMBER,
                                    true,
                                    Optional.of(DAY))),
                    entry(
                            "TaskAssigned.1.minimal",
                            new TaskAssigned(
                                    TASK,
                                    Optional.empty(),
                                    "Xây dựng cửa khẩu thông minh",
                                    Optional.empty(),
                                    List.of(),
                                    Optional.empty(),
                                    DueDate.NONE,
                                    false,
                                    Optional.empty())),
                    entry("TaskAcknowledged.1", new TaskAcknowledged(TASK, DAY)),
                    entry(
                            "TaskReassigned.1",
                            new TaskReassigned(
                                    TASK,
                                    Optional.of(STANDING),
                                    List.of(DEPARTMENT),
                                    "Điều chỉnh phân công sau hợp nhất",
                                    DAY)),
                    entry(
                            "TaskReassigned.1.minimal",
                            new TaskReassigned(
                                    TASK, Optional.empty(), List.of(), "Chờ phân công lại", DAY)),
                    entry(
                            "ProgressReported.1",
                            new ProgressReported(
                                    TASK, REPORT, 60, "Đã thành lập 3/5 nhóm chuyên gia", DAY)),
                    entry(
                            "ReportCorrected.1",
                            new ReportCorrected(
                                    TASK,
                                    REPORT,
                                    40,
                                    "Đã thành lập 2/5 nhóm chuyên gia",
                                    DAY,
                                    "Đếm nhầm một nhóm")),
                    entry(
                            "ExtensionRequested.1",
                            new ExtensionRequested(
                                    TASK,
                                    EXTENSION,
                                    BEFORE_MID_DECEMBER,
                                    "Chưa đủ chuyên gia cho lĩnh vực số hóa đất đai")),
                    entry(
                            "ExtensionGranted.1",
                            new ExtensionGranted(
                                    TASK,
                                    EXTENSION,
                                    BEFORE_MID_DECEMBER,
                                    Optional.of("Gia hạn một lần"))),
                    entry(
                            "ExtensionGranted.1.minimal",
                            new ExtensionGranted(
                                    TASK,
                                    EXTENSION,
                                    new DueDate(
                                            DueDate.Kind.URGENT,
                                            Optional.empty(),
                                            Optional.of("sớm")),
                                    Optional.empty())),
                    entry(
                            "ExtensionRefused.1",
                            new ExtensionRefused(
                                    TASK, EXTENSION, "Nhiệm vụ trọng tâm của năm, không gia hạn")));

    private GoldenTasks() {}
}

package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.RESOLUTION_57;
import static vn.steerlog.ledger.catalogue.golden.Golden.TASK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;

final class GoldenTaskResults {
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "ResultSubmitted.1",
                            new ResultSubmitted(
                                    TASK,
                                    "Quyết định thành lập năm nhóm chuyên gia",
                                    Optional.of(RESOLUTION_57),
                                    DAY)),
                    entry(
                            "ResultSubmitted.1.minimal",
                            new ResultSubmitted(TASK, "Đã hoàn thành", Optional.empty(), DAY)),
                    entry(
                            "ResultAccepted.1",
                            new ResultAccepted(TASK, Optional.of("Đạt yêu cầu"), DAY)),
                    entry(
                            "ResultAccepted.1.minimal",
                            new ResultAccepted(TASK, Optional.empty(), DAY)),
                    entry(
                            "ResultReturned.1",
                            new ResultReturned(TASK, "Thiếu danh sách thành viên", DAY)),
                    entry(
                            "TaskSuspended.1",
                            new TaskSuspended(
                                    TASK, "Chờ hướng dẫn của Bộ Khoa học và Công nghệ", DAY)),
                    entry("TaskResumed.1", new TaskResumed(TASK, "Đã có hướng dẫn", DAY)),
                    entry("TaskCancelled.1", new TaskCancelled(TASK, "Trùng nhiệm vụ số 4", DAY)),
                    entry(
                            "TaskReopened.1",
                            new TaskReopened(TASK, "Kết quả chưa dùng được trong thực tế", DAY)));

    private GoldenTaskResults() {}
}

package vn.steerlog.command.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.task.TaskId;

/// The bodies of requests about tasks. Days that are left out are today; `due` is a day or words
/// (`trước 05/3/2021`).
final class TaskRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private TaskRequests() {}

    record AssignTaskBody(
            Optional<TaskId> id,
            Optional<DecisionId> decision,
            @NotBlank @Size(max = TITLE) String title,
            Optional<AgencyId> lead,
            @Size(max = 200) List<AgencyId> coordinating,
            Optional<@Size(max = TITLE) String> product,
            Optional<@Size(max = TITLE) String> due,
            Optional<Boolean> restricted,
            Optional<LocalDate> effectiveOn) {}

    record ReassignTaskBody(
            Optional<AgencyId> lead,
            @Size(max = 200) List<AgencyId> coordinating,
            @NotBlank @Size(max = TEXT) String reason,
            Optional<LocalDate> effectiveOn) {}

    record ReportProgressBody(
            int percent, @NotBlank @Size(max = TEXT) String narrative, Optional<LocalDate> asOf) {}

    record CorrectReportBody(
            int percent,
            @NotBlank @Size(max = TEXT) String narrative,
            LocalDate asOf,
            @NotBlank @Size(max = TEXT) String reason) {}

    record RequestExtensionBody(
            @NotBlank @Size(max = TITLE) String due, @NotBlank @Size(max = TEXT) String reason) {}

    record GrantExtensionBody(
            Optional<@Size(max = TITLE) String> due, Optional<@Size(max = TEXT) String> note) {}

    record RefuseExtensionBody(@NotBlank @Size(max = TEXT) String reason) {}

    record SubmitResultBody(
            @NotBlank @Size(max = TEXT) String summary,
            Optional<@Size(max = TITLE) String> document,
            Optional<LocalDate> submittedOn) {}

    record AcceptResultBody(
            Optional<@Size(max = TEXT) String> note, Optional<LocalDate> acceptedOn) {}
}

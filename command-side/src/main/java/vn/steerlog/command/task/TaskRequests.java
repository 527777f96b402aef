package vn.steerlog.command.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of requests about tasks. Days that are left out are today; `due` is a day or words (`trước 05/3/2021`).
final class TaskRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private TaskRequests() {}

    record AssignTaskBody(
            @Nullable String id,
            @Nullable String decision,
            @NotBlank @Size(max = TITLE) String title,
            @Nullable String lead,
            @Nullable @Size(max = 200) List<String> coordinating,
            @Nullable @Size(max = TITLE) String product,
            @Nullable @Size(max = TITLE) String due,
            @Nullable Boolean restricted,
            @Nullable LocalDate effectiveOn) {}

    record ReassignTaskBody(
            @Nullable String lead,
            @Nullable @Size(max = 200) List<String> coordinating,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable LocalDate effectiveOn) {}

    record ReportProgressBody(
            @NotNull Integer percent, @NotBlank @Size(max = TEXT) String narrative, @Nullable LocalDate asOf) {}

    record CorrectReportBody(
            @NotNull Integer percent,
            @NotBlank @Size(max = TEXT) String narrative,
            @NotNull LocalDate asOf,
            @NotBlank @Size(max = TEXT) String reason) {}

    record RequestExtensionBody(
            @NotBlank @Size(max = TITLE) String due, @NotBlank @Size(max = TEXT) String reason) {}

    record GrantExtensionBody(@Nullable @Size(max = TITLE) String due, @Nullable @Size(max = TEXT) String note) {}

    record SubmitResultBody(
            @NotBlank @Size(max = TEXT) String summary,
            @Nullable @Size(max = TITLE) String document,
            @Nullable LocalDate submittedOn) {}

    record AcceptResultBody(@Nullable @Size(max = TEXT) String note, @Nullable LocalDate acceptedOn) {}
}

package vn.steerlog.command.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;

/// The bodies of requests about decisions. Days that are left out are today.
final class DecisionRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private DecisionRequests() {}

    /// @param announcement the document that announced it, as written (`123/TB-VPUBND ngày
    ///   20/11/2025`)
    record RecordDecisionBody(
            Optional<DecisionId> id,
            Optional<MeetingId> meeting,
            Optional<@Size(max = TITLE) String> speaker,
            @NotBlank @Size(max = TEXT) String text,
            Optional<@Size(max = TITLE) String> announcement,
            Optional<LocalDate> effectiveOn) {}

    /// @param announcement as written (`123/TB-VPUBND ngày 20/11/2025`)
    /// @param effectiveOn the day of the document when left out, and today when it has none
    record AnnounceDecisionBody(
            @NotBlank @Size(max = TITLE) String announcement, Optional<LocalDate> effectiveOn) {}

    record AmendDecisionBody(
            @NotBlank @Size(max = TEXT) String text,
            @NotBlank @Size(max = TEXT) String reason,
            Optional<LocalDate> effectiveOn) {}
}

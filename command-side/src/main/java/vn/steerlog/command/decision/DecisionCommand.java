package vn.steerlog.command.decision;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;

/// What can be asked of one decision. The meaning of each value is that of the event that follows
/// from it.
public sealed interface DecisionCommand extends Command {
    DecisionId decision();

    @Override
    default DecisionId subject() {
        return decision();
    }

    @Override
    default DecisionRefusal unknown() {
        return DecisionRefusal.DECISION_UNKNOWN;
    }

    record RecordDecision(
            DecisionId decision,
            Optional<MeetingId> meeting,
            Optional<String> speaker,
            String text,
            Optional<DocumentReference> announcement,
            Optional<LocalDate> effectiveOn)
            implements DecisionCommand {}

    record AmendDecision(DecisionId decision, String text, String reason, LocalDate effectiveOn)
            implements DecisionCommand {}

    record AnnounceDecision(
            DecisionId decision, DocumentReference announcement, LocalDate effectiveOn)
            implements DecisionCommand {}

    record RevokeDecision(DecisionId decision, String reason, LocalDate effectiveOn)
            implements DecisionCommand {}
}

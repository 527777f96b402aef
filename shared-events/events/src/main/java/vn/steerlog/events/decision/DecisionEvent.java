package vn.steerlog.events.decision;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.meeting.MeetingId;

/// What can happen to one decision.
public sealed interface DecisionEvent extends DomainEvent {
    DecisionId decision();

    @Override
    default DecisionId subject() {
        return decision();
    }

    /// @param meeting where it was concluded; absent for a decision taken by document alone
    /// @param speaker the role of whoever concluded (`Trưởng Ban`); never a person's name
    /// @param announcement the document that announced it
    /// @param effectiveOn the day in the minutes
    record DecisionRecorded(
            DecisionId decision,
            Optional<MeetingId> meeting,
            Optional<String> speaker,
            String text,
            Optional<DocumentReference> announcement,
            Optional<LocalDate> effectiveOn)
            implements DecisionEvent {}

    record DecisionAmended(DecisionId decision, String text, String reason, LocalDate effectiveOn)
            implements DecisionEvent {}

    /// A document announced it, or another one than was recorded before.
    ///
    /// @param effectiveOn the day of the document
    record DecisionAnnounced(
            DecisionId decision, DocumentReference announcement, LocalDate effectiveOn)
            implements DecisionEvent {}

    record DecisionRevoked(DecisionId decision, String reason, LocalDate effectiveOn)
            implements DecisionEvent {}
}

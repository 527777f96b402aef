package vn.steerlog.query.decisionregister;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.projection.Recorded;

/// A decision as it reads now, and how it came to read so.
///
/// @param meeting in which it was concluded; absent for one taken by document alone
/// @param speaker the role of whoever concluded
/// @param announcement the document that announced it
/// @param amendments the oldest first
/// @param effectiveOn the day in the minutes
public record DecisionRow(
        DecisionId decision,
        Optional<MeetingId> meeting,
        Optional<String> speaker,
        String text,
        Optional<DocumentReference> announcement,
        List<Amendment> amendments,
        Optional<Revocation> revoked,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {

    /// @param before the text that it replaced
    public record Amendment(
            String before,
            String after,
            String reason,
            LocalDate effectiveOn,
            long commit,
            Instant recordedAt) {}

    public record Revocation(String reason, LocalDate effectiveOn) {}
}

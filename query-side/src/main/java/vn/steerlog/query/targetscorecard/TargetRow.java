package vn.steerlog.query.targetscorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.query.projection.Recorded;

/// A target as it stands now, the figures reported towards it, and how it came to stand so.
///
/// @param unit of every value, as written
/// @param value to be reached; absent when only figures are followed
/// @param basis on which it was set
/// @param owner who answers for it, as recorded
/// @param ownerNow the owner, or the agency into which the owner merged
/// @param latest the measurement that speaks of the latest day; of two of one day the one recorded
///   later
/// @param measurements in the order in which they were recorded
/// @param revisions the oldest first
/// @param challenges the oldest first
public record TargetRow(
        TargetId target,
        String name,
        String unit,
        Optional<Comparison> comparison,
        Optional<BigDecimal> value,
        Optional<BigDecimal> baseline,
        Optional<Period> period,
        Optional<DocumentReference> basis,
        Optional<AgencyId> owner,
        Optional<AgencyId> ownerNow,
        Optional<Measurement> latest,
        List<Measurement> measurements,
        List<Revision> revisions,
        List<Challenge> challenges,
        Optional<Withdrawal> withdrawn,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {

    /// @param comparison how the figure is meant, when that was said
    /// @param words the figure as written, when it came in words
    /// @param asOf the day that it speaks of, when that was said
    public record Measurement(
            MeasurementId measurement,
            Optional<Comparison> comparison,
            BigDecimal value,
            Optional<String> words,
            Optional<Period> period,
            Optional<LocalDate> asOf,
            Optional<String> source,
            Instant recordedAt) {

        /// The day that the figure speaks of; when that was not said, the day on which it was
        /// recorded, in UTC.
        public LocalDate speaksOf() {
            return asOf.orElseGet(() -> LocalDate.ofInstant(recordedAt, ZoneOffset.UTC));
        }
    }

    /// @param basis the document or decision that approved the new value
    public record Revision(
            Goal before,
            Goal after,
            String reason,
            DocumentReference basis,
            LocalDate effectiveOn,
            long commit,
            Instant recordedAt) {}

    /// What is to be reached.
    public record Goal(
            Optional<Comparison> comparison, Optional<BigDecimal> value, Optional<Period> period) {}

    public record Challenge(
            ChallengeId challenge,
            String argument,
            Optional<AgencyId> agency,
            LocalDate effectiveOn,
            Instant recordedAt) {}

    public record Withdrawal(String reason, LocalDate effectiveOn) {}

    public Goal goal() {
        return new Goal(comparison, value, period);
    }

    /// How far the latest measurement is from the value; absent without either of them.
    public Optional<Deviation> deviation() {
        return latest.flatMap(
                measured -> value.map(goal -> Deviation.of(measured, comparison, goal)));
    }
}

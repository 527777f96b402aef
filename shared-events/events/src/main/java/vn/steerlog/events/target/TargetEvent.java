package vn.steerlog.events.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;

/// What can happen to one target.
public sealed interface TargetEvent extends DomainEvent {
    TargetId target();

    @Override
    default TargetId subject() {
        return target();
    }

    /// @param unit of every value of this target, as written (`doanh nghiệp`, `%`)
    /// @param value to be reached; absent when only figures are followed
    /// @param baseline where it started
    /// @param owner who answers for it
    record TargetSet(
            TargetId target,
            String name,
            String unit,
            Optional<Comparison> comparison,
            Optional<BigDecimal> value,
            Optional<BigDecimal> baseline,
            Optional<Period> period,
            Optional<DocumentReference> basis,
            Optional<AgencyId> owner,
            Optional<LocalDate> effectiveOn)
            implements TargetEvent {}

    /// Somebody argued against the target.
    record TargetChallenged(
            TargetId target,
            ChallengeId challenge,
            String argument,
            Optional<AgencyId> agency,
            LocalDate effectiveOn)
            implements TargetEvent {}

    /// @param basis the document or decision that approved the new value
    record TargetRevised(
            TargetId target,
            Optional<Comparison> comparison,
            BigDecimal value,
            Optional<Period> period,
            String reason,
            DocumentReference basis,
            LocalDate effectiveOn)
            implements TargetEvent {}

    /// @param comparison how the figure is meant (`trên 672`), when that was said
    /// @param words the figure as written (`4.607`), when it came in words
    /// @param asOf the day that the figure speaks of, when that was said
    record MeasurementRecorded(
            TargetId target,
            MeasurementId measurement,
            Optional<Comparison> comparison,
            BigDecimal value,
            Optional<String> words,
            Optional<Period> period,
            Optional<LocalDate> asOf,
            Optional<String> source)
            implements TargetEvent {}

    record TargetWithdrawn(TargetId target, String reason, LocalDate effectiveOn)
            implements TargetEvent {}
}

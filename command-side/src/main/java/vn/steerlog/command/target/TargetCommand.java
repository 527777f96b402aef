package vn.steerlog.command.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.rules.MayBeEmpty;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetId;

/// What can be asked of one target. The meaning of each value is that of the event that follows
/// from it.
public sealed interface TargetCommand extends Command {
    TargetId target();

    @Override
    default TargetId subject() {
        return target();
    }

    @Override
    default TargetRefusal unknown() {
        return TargetRefusal.TARGET_UNKNOWN;
    }

    record SetTarget(
            TargetId target,
            String name,
            @MayBeEmpty String unit,
            Optional<Comparison> comparison,
            Optional<BigDecimal> value,
            Optional<BigDecimal> baseline,
            Optional<Period> period,
            Optional<DocumentReference> basis,
            Optional<AgencyId> owner,
            Optional<LocalDate> effectiveOn)
            implements TargetCommand {}

    /// @param agency who argues; the officer's own agency when an officer leaves it out
    record ChallengeTarget(
            TargetId target,
            ChallengeId challenge,
            String argument,
            Optional<AgencyId> agency,
            LocalDate effectiveOn)
            implements TargetCommand {}

    /// @param comparison the new one; as it was when absent
    /// @param period the new one; as it was when absent
    record ReviseTarget(
            TargetId target,
            Optional<Comparison> comparison,
            BigDecimal value,
            Optional<Period> period,
            String reason,
            DocumentReference basis,
            LocalDate effectiveOn)
            implements TargetCommand {}

    record RecordMeasurement(
            TargetId target,
            MeasurementId measurement,
            Optional<Comparison> comparison,
            BigDecimal value,
            Optional<String> words,
            Optional<Period> period,
            Optional<LocalDate> asOf,
            Optional<String> source)
            implements TargetCommand {}

    record WithdrawTarget(TargetId target, String reason, LocalDate effectiveOn)
            implements TargetCommand {}
}

package vn.steerlog.command.target;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.target.TargetRefusal.REVISION_BEFORE_BASIS;
import static vn.steerlog.command.target.TargetRefusal.TARGET_WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.command.target.Target.Goal;
import vn.steerlog.command.target.Target.Status;
import vn.steerlog.command.target.TargetCommand.ChallengeTarget;
import vn.steerlog.command.target.TargetCommand.RecordMeasurement;
import vn.steerlog.command.target.TargetCommand.ReviseTarget;
import vn.steerlog.command.target.TargetCommand.SetTarget;
import vn.steerlog.command.target.TargetCommand.WithdrawTarget;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;

/// What may happen to a target.
///
/// A value may have any sign and a percentage may pass 100: neither can be judged by the unit,
/// since a growth rate, a deficit and a share are written alike (`%`, `tỷ đồng`).
final class TargetRules {
    private TargetRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [TargetRefusal], or a reason of the
    ///   agencies that the command refers to
    static List<TargetEvent> decide(TargetCommand command, Target target, Facts facts) {
        TargetRights.check(command, target, facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case SetTarget c -> set(c, target, facts);
                    case ChallengeTarget c -> challenge(c, target, facts);
                    case ReviseTarget c -> revise(c, target, facts);
                    case RecordMeasurement c -> measure(c, target, facts);
                    case WithdrawTarget c -> withdraw(c, target, facts);
                });
    }

    private static TargetEvent set(SetTarget c, Target target, Facts facts) {
        require(target.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        c.period().ifPresent(Days::requireOrdered);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requirePast(c.basis().flatMap(DocumentReference::date), facts);
        c.owner().ifPresent(owner -> Agencies.requireOpen(owner, facts));
        return new TargetSet(
                c.target(),
                c.name(),
                c.unit(),
                c.comparison(),
                c.value(),
                c.baseline(),
                c.period(),
                c.basis(),
                c.owner(),
                c.effectiveOn());
    }

    private static TargetEvent challenge(ChallengeTarget c, Target target, Facts facts) {
        requireSet(target);
        require(!target.parts().contains(c.challenge()), CommonRefusal.ALREADY_EXISTS);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), target.setOn());
        Optional<AgencyId> challenger = TargetRights.challenger(c, facts);
        challenger.ifPresent(agency -> Agencies.requireOpen(agency, facts));
        return new TargetChallenged(
                c.target(), c.challenge(), c.argument(), challenger, c.effectiveOn());
    }

    private static TargetEvent revise(ReviseTarget c, Target target, Facts facts) {
        requireSet(target);
        var next =
                new Goal(
                        c.comparison().or(() -> target.goal().comparison()),
                        Optional.of(c.value()),
                        c.period().or(() -> target.goal().period()));
        require(!next.same(target.goal()), CommonRefusal.NOTHING_CHANGES);
        next.period().ifPresent(Days::requireOrdered);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), target.lastOn());
        c.basis().date().ifPresent(approved -> requireApproved(c.effectiveOn(), approved));
        return new TargetRevised(
                c.target(),
                next.comparison(),
                c.value(),
                next.period(),
                c.reason(),
                c.basis(),
                c.effectiveOn());
    }

    private static TargetEvent measure(RecordMeasurement c, Target target, Facts facts) {
        requireSet(target);
        require(!target.parts().contains(c.measurement()), CommonRefusal.ALREADY_EXISTS);
        c.period().ifPresent(Days::requireOrdered);
        Days.requirePast(c.asOf(), facts);
        return new MeasurementRecorded(
                c.target(),
                c.measurement(),
                c.comparison(),
                c.value(),
                c.words(),
                c.period(),
                c.asOf(),
                c.source());
    }

    private static TargetEvent withdraw(WithdrawTarget c, Target target, Facts facts) {
        requireSet(target);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), target.lastOn());
        return new TargetWithdrawn(c.target(), c.reason(), c.effectiveOn());
    }

    private static void requireApproved(LocalDate effective, LocalDate approved) {
        require(!effective.isBefore(approved), REVISION_BEFORE_BASIS, effective, approved);
    }

    private static void requireSet(Target target) {
        require(target.status() == Status.SET, TARGET_WITHDRAWN, target.name());
    }
}

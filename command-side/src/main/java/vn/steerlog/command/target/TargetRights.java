package vn.steerlog.command.target;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.target.TargetRefusal.CHALLENGE_FOR_ANOTHER;
import static vn.steerlog.command.target.TargetRefusal.NOT_YOUR_TARGET;
import static vn.steerlog.command.target.TargetRefusal.TARGET_UNKNOWN;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.target.Target.Status;
import vn.steerlog.command.target.TargetCommand.ChallengeTarget;
import vn.steerlog.command.target.TargetCommand.RecordMeasurement;
import vn.steerlog.command.target.TargetCommand.ReviseTarget;
import vn.steerlog.command.target.TargetCommand.SetTarget;
import vn.steerlog.command.target.TargetCommand.WithdrawTarget;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Who may do what to a target: an officer measures and challenges those that the agency owns.
final class TargetRights {
    private TargetRights() {}

    static void check(TargetCommand command, Target target, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        boolean known = target.status() != Status.NONE || command instanceof SetTarget;
        require(known, TARGET_UNKNOWN, command.target().value());
        Rights.officersAgency(facts).ifPresent(mine -> checkOwn(command, target, mine, facts));
    }

    /// Who argues in a challenge: an officer always argues for the officer's own agency.
    static Optional<AgencyId> challenger(ChallengeTarget c, Facts facts) {
        return c.agency()
                .or(() -> Rights.officersAgency(facts).map(mine -> Agencies.holder(mine, facts)));
    }

    private static Set<Role> allowed(TargetCommand command) {
        return switch (command) {
            case SetTarget _, ReviseTarget _, WithdrawTarget _ -> Rights.SECRETARIAT;
            case RecordMeasurement _ -> Rights.REPORTING;
            case ChallengeTarget _ -> Rights.ARGUING;
        };
    }

    private static void checkOwn(TargetCommand command, Target target, AgencyId mine, Facts facts) {
        Predicate<AgencyId> isMine = its -> Agencies.sameHolder(its, mine, facts);
        require(target.owner().filter(isMine).isPresent(), NOT_YOUR_TARGET);
        if (command instanceof ChallengeTarget c) {
            require(c.agency().stream().allMatch(isMine), CHALLENGE_FOR_ANOTHER);
        }
    }
}

package vn.steerlog.command.target;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.target.TargetRefusal.CHALLENGE_FOR_ANOTHER;
import static vn.steerlog.command.target.TargetRefusal.NOT_YOUR_TARGET;
import static vn.steerlog.command.target.TargetRefusal.TARGET_UNKNOWN;

import java.util.Optional;
import java.util.Set;
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
        Rights.officersAgency(facts)
                .ifPresent(mine -> require(owns(mine, target, facts), NOT_YOUR_TARGET));
    }

    /// Who argues in a challenge: an officer always argues for the officer's own agency.
    static Optional<AgencyId> challenger(ChallengeTarget c, Facts facts) {
        Optional<AgencyId> mine = Rights.officersAgency(facts);
        boolean another =
                mine.isPresent()
                        && c.agency()
                                .filter(its -> !Agencies.sameHolder(its, mine.get(), facts))
                                .isPresent();
        require(!another, CHALLENGE_FOR_ANOTHER);
        return c.agency().or(() -> mine.map(agency -> Agencies.holder(agency, facts)));
    }

    private static Set<Role> allowed(TargetCommand command) {
        return switch (command) {
            case SetTarget _, ReviseTarget _, WithdrawTarget _ -> Rights.SECRETARIAT;
            case RecordMeasurement _ -> Rights.REPORTING;
            case ChallengeTarget _ -> Rights.ARGUING;
        };
    }

    private static boolean owns(AgencyId mine, Target target, Facts facts) {
        return target.owner().filter(owner -> Agencies.sameHolder(owner, mine, facts)).isPresent();
    }
}

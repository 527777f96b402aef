package vn.steerlog.command.bottleneck;

import static vn.steerlog.command.bottleneck.BottleneckRefusal.BOTTLENECK_UNKNOWN;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.NOT_YOUR_BOTTLENECK;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.RAISED_FOR_ANOTHER;
import static vn.steerlog.command.rules.Refused.require;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.bottleneck.Bottleneck.Assignment;
import vn.steerlog.command.bottleneck.Bottleneck.Status;
import vn.steerlog.command.bottleneck.BottleneckCommand.AssignBottleneck;
import vn.steerlog.command.bottleneck.BottleneckCommand.RaiseBottleneck;
import vn.steerlog.command.bottleneck.BottleneckCommand.ResolveBottleneck;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Who may do what to a bottleneck: an officer raises one for the officer's own agency, and
/// resolves one that was assigned to it.
final class BottleneckRights {
    private BottleneckRights() {}

    static void check(BottleneckCommand command, Bottleneck bottleneck, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        boolean known = bottleneck.status() != Status.NONE || command instanceof RaiseBottleneck;
        require(known, BOTTLENECK_UNKNOWN, command.bottleneck().value());
        Rights.officersAgency(facts).ifPresent(mine -> checkOwn(command, bottleneck, mine, facts));
    }

    /// Where a bottleneck is felt: an officer always speaks for the officer's own agency.
    static Optional<AgencyId> feltBy(RaiseBottleneck c, Facts facts) {
        return c.agency()
                .or(() -> Rights.officersAgency(facts).map(mine -> Agencies.holder(mine, facts)));
    }

    private static Set<Role> allowed(BottleneckCommand command) {
        return switch (command) {
            case RaiseBottleneck _, ResolveBottleneck _ -> Rights.REPORTING;
            case AssignBottleneck _ -> Rights.SECRETARIAT;
        };
    }

    private static void checkOwn(
            BottleneckCommand command, Bottleneck bottleneck, AgencyId mine, Facts facts) {
        Predicate<AgencyId> isMine = its -> Agencies.sameHolder(its, mine, facts);
        switch (command) {
            case RaiseBottleneck c ->
                    require(c.agency().stream().allMatch(isMine), RAISED_FOR_ANOTHER);
            case AssignBottleneck _, ResolveBottleneck _ -> {
                Optional<AgencyId> its = bottleneck.assignment().map(Assignment::agency);
                require(its.filter(isMine).isPresent(), NOT_YOUR_BOTTLENECK);
            }
        }
    }
}

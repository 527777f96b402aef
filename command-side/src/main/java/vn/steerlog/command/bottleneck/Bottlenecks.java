package vn.steerlog.command.bottleneck;

import static vn.steerlog.command.bottleneck.BottleneckRefusal.BOTTLENECK_UNKNOWN;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.NOT_YOUR_BOTTLENECK;
import static vn.steerlog.command.rules.Refused.require;

import java.util.Optional;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.bottleneck.Bottleneck.Assignment;
import vn.steerlog.command.bottleneck.Bottleneck.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckId;

/// What the rules of other things ask about bottlenecks.
public final class Bottlenecks {
    private Bottlenecks() {}

    /// Refuses a bottleneck that does not exist and, to an officer, one that another agency is to
    /// resolve.
    public static void requireOwn(BottleneckId bottleneck, Facts facts) {
        Bottleneck found = facts.read(Bottleneck.FOLD, bottleneck);
        require(found.status() != Status.NONE, BOTTLENECK_UNKNOWN, bottleneck.value());
        Optional<AgencyId> holder = found.assignment().map(Assignment::agency);
        Rights.officersAgency(facts)
                .ifPresent(mine ->
                        require(
                                holder.filter(its -> Agencies.sameHolder(its, mine, facts))
                                        .isPresent(),
                                NOT_YOUR_BOTTLENECK));
    }
}

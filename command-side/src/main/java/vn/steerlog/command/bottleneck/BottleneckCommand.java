package vn.steerlog.command.bottleneck;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;

/// What can be asked of one bottleneck. The meaning of each value is that of the event that follows
/// from it.
public sealed interface BottleneckCommand extends Command {
    BottleneckId bottleneck();

    @Override
    default BottleneckId subject() {
        return bottleneck();
    }

    @Override
    default BottleneckRefusal unknown() {
        return BottleneckRefusal.BOTTLENECK_UNKNOWN;
    }

    /// @param agency where it is felt; the officer's own agency when an officer leaves it out
    record RaiseBottleneck(
            BottleneckId bottleneck,
            BottleneckGroup group,
            Optional<String> groupWords,
            String text,
            Optional<AgencyId> agency,
            Optional<LocalDate> raisedOn)
            implements BottleneckCommand {}

    record AssignBottleneck(
            BottleneckId bottleneck,
            AgencyId agency,
            DueDate due,
            Optional<String> note,
            LocalDate effectiveOn)
            implements BottleneckCommand {}

    record ResolveBottleneck(BottleneckId bottleneck, String resolution, LocalDate resolvedOn)
            implements BottleneckCommand {}
}

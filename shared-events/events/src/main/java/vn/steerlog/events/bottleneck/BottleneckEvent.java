package vn.steerlog.events.bottleneck;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;

/// What can happen to one bottleneck.
public sealed interface BottleneckEvent extends DomainEvent {
    BottleneckId bottleneck();

    @Override
    default BottleneckId subject() {
        return bottleneck();
    }

    /// @param groupWords the group as written, when it was given in words
    /// @param agency where it is felt, when that was said
    record BottleneckRaised(
            BottleneckId bottleneck,
            BottleneckGroup group,
            Optional<String> groupWords,
            String text,
            Optional<AgencyId> agency,
            Optional<LocalDate> raisedOn)
            implements BottleneckEvent {}

    /// @param agency who must resolve it
    record BottleneckAssigned(
            BottleneckId bottleneck,
            AgencyId agency,
            DueDate due,
            Optional<String> note,
            LocalDate effectiveOn)
            implements BottleneckEvent {}

    record BottleneckResolved(BottleneckId bottleneck, String resolution, LocalDate resolvedOn)
            implements BottleneckEvent {}
}

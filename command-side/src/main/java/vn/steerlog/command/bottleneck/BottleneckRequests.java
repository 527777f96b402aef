package vn.steerlog.command.bottleneck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;

/// The bodies of requests about bottlenecks. Days that are left out are today.
final class BottleneckRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private BottleneckRequests() {}

    /// @param group one of the groups; understood from `groupWords` when left out
    record RaiseBottleneckBody(
            Optional<BottleneckId> id,
            Optional<BottleneckGroup> group,
            Optional<@Size(max = 200) String> groupWords,
            @NotBlank @Size(max = TEXT) String text,
            Optional<AgencyId> agency,
            Optional<LocalDate> raisedOn) {}

    record AssignBottleneckBody(
            AgencyId agency,
            Optional<@Size(max = TITLE) String> due,
            Optional<@Size(max = TEXT) String> note,
            Optional<LocalDate> effectiveOn) {}

    record ResolveBottleneckBody(
            @NotBlank @Size(max = TEXT) String resolution, Optional<LocalDate> resolvedOn) {}
}

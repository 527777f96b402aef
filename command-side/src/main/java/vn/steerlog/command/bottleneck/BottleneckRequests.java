package vn.steerlog.command.bottleneck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.bottleneck.BottleneckGroup;

/// The bodies of requests about bottlenecks. Days that are left out are today.
final class BottleneckRequests {
    private static final int TITLE = 2_000;
    private static final int TEXT = 10_000;

    private BottleneckRequests() {}

    /// @param group one of the groups; understood from `groupWords` when left out
    record RaiseBottleneckBody(
            @Nullable String id,
            @Nullable BottleneckGroup group,
            @Nullable @Size(max = 200) String groupWords,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable String agency,
            @Nullable LocalDate raisedOn) {}

    record AssignBottleneckBody(
            @NotBlank String agency,
            @Nullable @Size(max = TITLE) String due,
            @Nullable @Size(max = TEXT) String note,
            @Nullable LocalDate effectiveOn) {}

    record ResolveBottleneckBody(
            @NotBlank @Size(max = TEXT) String resolution, @Nullable LocalDate resolvedOn) {}
}

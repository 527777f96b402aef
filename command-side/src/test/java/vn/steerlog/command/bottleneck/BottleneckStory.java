package vn.steerlog.command.bottleneck;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;

/// A bottleneck for stories, raised on the 10th of November.
public final class BottleneckStory {
    public static final BottleneckId BOTTLENECK = new BottleneckId("bottleneck");
    static final LocalDate RAISED_ON = LocalDate.of(2025, 11, 10);
    static final LocalDate ASSIGNED_ON = LocalDate.of(2025, 11, 12);
    static final BottleneckEvent RAISED = raised(Optional.empty());
    static final BottleneckEvent ASSIGNED =
            new BottleneckAssigned(
                    BOTTLENECK, AgencyStory.SCIENCE, DueDate.NONE, Optional.empty(), ASSIGNED_ON);
    static final BottleneckEvent RESOLVED =
            new BottleneckResolved(BOTTLENECK, "Đã cấp vốn", LocalDate.of(2025, 11, 15));

    private BottleneckStory() {}

    public static Scenario<BottleneckCommand, Bottleneck, BottleneckEvent> bottleneck() {
        return new Scenario<>(Bottleneck.FOLD, BottleneckRules::decide);
    }

    static BottleneckEvent raised(Optional<AgencyId> agency) {
        return new BottleneckRaised(
                BOTTLENECK,
                BottleneckGroup.INFRASTRUCTURE,
                Optional.of("Hạ tầng"),
                "Thiếu trang thiết bị",
                agency,
                Optional.of(RAISED_ON));
    }
}

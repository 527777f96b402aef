package vn.steerlog.events.bottleneck;

import vn.steerlog.events.Id;

/// Names one bottleneck.
public record BottleneckId(String value) implements Id {
    public BottleneckId {
        Id.checked(value);
    }
}

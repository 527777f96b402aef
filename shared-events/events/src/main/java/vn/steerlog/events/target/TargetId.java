package vn.steerlog.events.target;

import vn.steerlog.events.Id;

/// Names one target.
public record TargetId(String value) implements Id {
    public TargetId {
        Id.checked(value);
    }
}

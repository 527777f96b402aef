package vn.steerlog.events.target;

import vn.steerlog.events.Id;

/// Names one measured figure of a target.
public record MeasurementId(String value) implements Id {
    public MeasurementId {
        Id.checked(value);
    }
}

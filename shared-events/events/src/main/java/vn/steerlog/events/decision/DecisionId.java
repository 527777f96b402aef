package vn.steerlog.events.decision;

import vn.steerlog.events.Id;

/// Names one decision.
public record DecisionId(String value) implements Id {
    public DecisionId {
        Id.checked(value);
    }
}

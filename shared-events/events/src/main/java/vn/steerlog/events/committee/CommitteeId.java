package vn.steerlog.events.committee;

import vn.steerlog.events.Id;

/// Names one committee.
public record CommitteeId(String value) implements Id {
    public CommitteeId {
        Id.checked(value);
    }
}

package vn.steerlog.events.committee;

import vn.steerlog.events.Id;

/// Names one subgroup (nhóm chuyên gia) of a committee.
public record SubgroupId(String value) implements Id {
    public SubgroupId {
        Id.checked(value);
    }
}

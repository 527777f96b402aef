package vn.steerlog.events.agency;

import vn.steerlog.events.Id;

/// Names one agency, through all its renamings.
public record AgencyId(String value) implements Id {
    public AgencyId {
        Id.checked(value);
    }
}

package vn.steerlog.events.person;

import vn.steerlog.events.Id;

/// Names one person without saying who it is. It outlives the person's data.
public record PersonId(String value) implements Id {
    public PersonId {
        Id.checked(value);
    }
}

package vn.steerlog.events.committee;

import vn.steerlog.events.Id;

/// Names one seat taken in a committee; a person's next seat has another.
public record MemberId(String value) implements Id {
    public MemberId {
        Id.checked(value);
    }
}

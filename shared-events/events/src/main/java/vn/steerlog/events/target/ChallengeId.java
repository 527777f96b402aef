package vn.steerlog.events.target;

import vn.steerlog.events.Id;

/// Names one challenge to a target.
public record ChallengeId(String value) implements Id {
    public ChallengeId {
        Id.checked(value);
    }
}

package vn.steerlog.events.paper;

import vn.steerlog.events.Id;

/// Names one paper.
public record PaperId(String value) implements Id {
    public PaperId {
        Id.checked(value);
    }
}

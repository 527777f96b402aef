package vn.steerlog.events.task;

import vn.steerlog.events.Id;

/// Names one task.
public record TaskId(String value) implements Id {
    public TaskId {
        Id.checked(value);
    }
}

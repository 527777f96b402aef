package vn.steerlog.events.task;

import vn.steerlog.events.Id;

/// Names one request to extend a task.
public record ExtensionId(String value) implements Id {
    public ExtensionId {
        Id.checked(value);
    }
}

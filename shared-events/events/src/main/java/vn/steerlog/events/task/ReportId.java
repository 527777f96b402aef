package vn.steerlog.events.task;

import vn.steerlog.events.Id;

/// Names one progress report on a task, through its corrections.
public record ReportId(String value) implements Id {
    public ReportId {
        Id.checked(value);
    }
}

package vn.steerlog.query.taskregister;

/// What was recorded last about a task as a whole; how it stands on a day is its [Standing].
public enum TaskStatus {
    OPEN,
    /// A result was submitted and waits to be accepted or returned.
    SUBMITTED,
    COMPLETED,
    SUSPENDED,
    CANCELLED
}

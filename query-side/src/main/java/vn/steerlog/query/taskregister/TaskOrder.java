package vn.steerlog.query.taskregister;

/// In which order tasks are listed; ties stand in the order in which they were recorded.
public record TaskOrder(By by, boolean descending) {
    public static final TaskOrder DEFAULT = new TaskOrder(By.DUE, false);

    public enum By {
        /// The current due day; tasks without one come last either way.
        DUE,
        /// The order in which they were recorded.
        RECORDED,
        /// Without regard to case and diacritics.
        TITLE,
        /// The name of the agency that has it, without regard to case and diacritics.
        HOLDER,
        /// In the order of [Standing]; then by due day.
        STANDING
    }
}

package vn.steerlog.query.taskregister;

/// How many tasks stand how.
public record Tally(
        int completedOnTime,
        int completedLate,
        int inProgress,
        int overdue,
        int undated,
        int suspended,
        int cancelled) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    public int of(Standing standing) {
        return switch (standing) {
            case COMPLETED_ON_TIME -> completedOnTime;
            case COMPLETED_LATE -> completedLate;
            case IN_PROGRESS -> inProgress;
            case OVERDUE -> overdue;
            case UNDATED -> undated;
            case SUSPENDED -> suspended;
            case CANCELLED -> cancelled;
        };
    }

    public int total() {
        return completed() + open() + suspended + cancelled;
    }

    public int completed() {
        return completedOnTime + completedLate;
    }

    /// Tasks that somebody is at work on.
    public int open() {
        return inProgress + overdue + undated;
    }

    /// A tally in the making.
    public static final class Count {
        private int completedOnTime;
        private int completedLate;
        private int inProgress;
        private int overdue;
        private int undated;
        private int suspended;
        private int cancelled;

        public void add(Standing standing) {
            switch (standing) {
                case COMPLETED_ON_TIME -> completedOnTime++;
                case COMPLETED_LATE -> completedLate++;
                case IN_PROGRESS -> inProgress++;
                case OVERDUE -> overdue++;
                case UNDATED -> undated++;
                case SUSPENDED -> suspended++;
                case CANCELLED -> cancelled++;
            }
        }

        public Tally tally() {
            return new Tally(
                    completedOnTime,
                    completedLate,
                    inProgress,
                    overdue,
                    undated,
                    suspended,
                    cancelled);
        }
    }
}

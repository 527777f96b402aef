package vn.steerlog.query.search;

/// The kinds of things that are searched, in the order in which they are shown.
public enum Kind {
    TASK,
    DECISION,
    MEETING,
    TARGET,
    BOTTLENECK,
    AGENCY,
    COMMITTEE
}

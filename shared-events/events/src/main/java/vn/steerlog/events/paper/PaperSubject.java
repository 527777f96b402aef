package vn.steerlog.events.paper;

import vn.steerlog.events.Id;

/// The thing to which a paper belongs.
///
/// @param id of that thing, within its kind
public record PaperSubject(Kind kind, String id) {
    public PaperSubject {
        Id.checked(id);
    }

    /// The kinds of things that have papers.
    public enum Kind {
        MEETING,
        DECISION,
        TASK,
        TARGET,
        BOTTLENECK
    }
}

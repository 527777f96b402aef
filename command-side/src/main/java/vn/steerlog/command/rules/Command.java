package vn.steerlog.command.rules;

import vn.steerlog.events.Id;

/// Something that somebody wants done to one thing. Implementations are records, sealed by the kind
/// of thing, and complete: times, days and new ids were stamped at the edge.
public interface Command {
    /// The thing it is addressed to: the aggregate's key.
    Id subject();

    /// What it is refused for when there is no such thing.
    RefusalReason unknown();
}

package vn.steerlog.ledger;

import java.util.List;

/// A commit on its way into the ledger: all of its events are recorded, or none.
///
/// @param by who is responsible: an opaque account id, never a person's name
/// @param cause the id of the command that caused it; not necessarily unique
/// @param events at least one
/// @param conditions all of them must hold when the commit is appended
/// @param onlyOfItsCause whether no commit with the same cause may be recorded already
public record CommitDraft(
        String by,
        String cause,
        List<EventDraft> events,
        List<Unmoved> conditions,
        boolean onlyOfItsCause) {
    public CommitDraft {
        events = List.copyOf(events);
        conditions = List.copyOf(conditions);
    }

    /// A commit that does not mind others with the same cause.
    public CommitDraft(String by, String cause, List<EventDraft> events, List<Unmoved> conditions) {
        this(by, cause, events, conditions, false);
    }
}

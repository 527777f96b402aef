package vn.steerlog.ledger;

import java.util.List;

/// A commit on its way into the ledger: all of its events are recorded, or none.
///
/// @param by who is responsible: an opaque account id, never a person's name
/// @param cause the id of the command that caused it; not necessarily unique
/// @param events at least one
/// @param conditions all of them must hold when the commit is appended
public record CommitDraft(
        String by, String cause, List<EventDraft> events, List<Unmoved> conditions) {
    public CommitDraft {
        events = List.copyOf(events);
        conditions = List.copyOf(conditions);
    }
}

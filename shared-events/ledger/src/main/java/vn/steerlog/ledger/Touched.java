package vn.steerlog.ledger;

import java.util.HashSet;
import java.util.Set;

/// What the drafts of a batch build on: the writer asks a store about all of it at once, so that a
/// store across a network can answer in one round trip.
///
/// @param keys the aggregates that the drafts continue or depend on
/// @param beginnings further aggregates, whose first event, with sequence 0, the drafts bring
/// @param eventIds the ids that the drafts bring
/// @param streams the kinds of aggregate that the drafts depend on as a whole
/// @param causes those that no other commit may have
public record Touched(
        Set<String> keys,
        Set<String> beginnings,
        Set<String> eventIds,
        Set<String> streams,
        Set<String> causes) {

    /// Aggregates and nothing else.
    public static Touched aggregates(Set<String> keys) {
        return new Touched(keys, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// All aggregates.
    public Set<String> allKeys() {
        if (beginnings.isEmpty()) {
            return keys;
        }
        Set<String> all = new HashSet<>(keys);
        all.addAll(beginnings);
        return all;
    }

    static Touched by(Iterable<CommitDraft> drafts) {
        Touched touched =
                new Touched(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        drafts.forEach(touched::add);
        touched.beginnings.removeAll(touched.keys);
        return touched;
    }

    private void add(CommitDraft draft) {
        for (EventDraft event : draft.events()) {
            eventIds.add(event.id());
            event.place()
                    .ifPresent(
                            place -> (place.sequence() == 0 ? beginnings : keys).add(place.key()));
        }
        if (draft.onlyOfItsCause()) {
            causes.add(draft.cause());
        }
        for (Unmoved condition : draft.conditions()) {
            condition.key().ifPresentOrElse(keys::add, () -> streams.add(condition.stream()));
        }
    }
}

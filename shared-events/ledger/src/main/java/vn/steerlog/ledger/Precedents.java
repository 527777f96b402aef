package vn.steerlog.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is recorded already, as far as a batch touches it: the store's past, and then each draft of
/// the batch that was accepted. Says whether the next draft may follow.
final class Precedents {
    private final Map<String, AggregateHead> aggregates;
    private final Map<String, Long> streams;
    private final Set<String> recordedIds;
    private final Set<String> recordedCauses;

    Precedents(Past past) {
        aggregates = new HashMap<>(past.aggregates());
        streams = new HashMap<>(past.streams());
        recordedIds = new HashSet<>(past.recordedIds());
        recordedCauses = new HashSet<>(past.recordedCauses());
    }

    /// @throws LedgerException.Conflict when something that the draft builds on has moved
    /// @throws LedgerException.DuplicateEvent when one of its events is recorded already
    void check(CommitDraft draft) {
        checkCause(draft);
        draft.conditions().forEach(this::checkUnmoved);
        checkIds(draft);
        checkPlaces(draft);
    }

    /// `draft`, which was checked, is to be recorded as commit `number`.
    void add(CommitDraft draft, long number) {
        recordedCauses.add(draft.cause());
        for (EventDraft event : draft.events()) {
            recordedIds.add(event.id());
            event.place().ifPresent(place -> add(place, number));
        }
    }

    private void add(Place place, long number) {
        AggregateHead end = new AggregateHead(place.stream(), place.sequence(), number);
        aggregates.put(place.key(), end);
        streams.put(place.stream(), number);
    }

    private void checkCause(CommitDraft draft) {
        if (draft.onlyOfItsCause() && recordedCauses.contains(draft.cause())) {
            throw new LedgerException.Conflict(
                    "a commit caused by " + draft.cause() + " is recorded already");
        }
    }

    private void checkUnmoved(Unmoved condition) {
        condition
                .key()
                .ifPresentOrElse(
                        key -> checkAggregateUnmoved(key, condition),
                        () -> checkStreamUnmoved(condition));
    }

    private void checkAggregateUnmoved(String key, Unmoved condition) {
        AggregateHead end = aggregates.get(key);
        if (end != null
                && end.stream().equals(condition.stream())
                && end.commit() > condition.since()) {
            throw moved(condition.stream() + " " + key, end.commit(), condition);
        }
    }

    private void checkStreamUnmoved(Unmoved condition) {
        Long last = streams.get(condition.stream());
        if (last != null && last > condition.since()) {
            throw moved("some " + condition.stream(), last, condition);
        }
    }

    private static LedgerException moved(String what, long commit, Unmoved condition) {
        return new LedgerException.Conflict(
                what + " moved in commit " + commit + ", read as of commit " + condition.since());
    }

    private void checkIds(CommitDraft draft) {
        Set<String> own = new HashSet<>();
        for (EventDraft event : draft.events()) {
            if (recordedIds.contains(event.id()) || !own.add(event.id())) {
                throw new LedgerException.DuplicateEvent(event.id());
            }
        }
    }

    private void checkPlaces(CommitDraft draft) {
        Map<String, Place> own = new HashMap<>();
        for (EventDraft event : draft.events()) {
            event.place().ifPresent(place -> checkFollows(own.put(place.key(), place), place));
        }
    }

    private void checkFollows(@Nullable Place ownBefore, Place place) {
        AggregateHead end = aggregates.get(place.key());
        if (ownBefore != null) {
            checkFollows(ownBefore.stream(), ownBefore.sequence(), place);
        } else if (end != null) {
            checkFollows(end.stream(), end.sequence(), place);
        }
    }

    private static void checkFollows(String stream, long sequence, Place place) {
        if (!stream.equals(place.stream())) {
            throw new LedgerException.Conflict(
                    place.key() + " is a " + stream + ", not a " + place.stream());
        }
        if (place.sequence() != sequence + 1) {
            throw new LedgerException.Conflict(
                    "the next event of %s %s has sequence %d, not %d"
                            .formatted(stream, place.key(), sequence + 1, place.sequence()));
        }
    }
}

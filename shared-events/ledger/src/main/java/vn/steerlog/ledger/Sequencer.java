package vn.steerlog.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges the drafts of one batch, each in the light of those before it, and makes records of those
/// that hold: this is where numbers, positions, the chain and the time of a commit come from.
final class Sequencer {
    private final Clock clock;
    private final Map<String, AggregateHead> aggregates;
    private final Map<String, Long> streams;
    private final Set<String> recordedIds;
    private Head head;

    Sequencer(Past past, Clock clock) {
        this.clock = clock;
        head = past.head();
        aggregates = new HashMap<>(past.aggregates());
        streams = new HashMap<>(past.streams());
        recordedIds = new HashSet<>(past.recordedIds());
    }

    /// @return the commit as it is to be stored
    /// @throws LedgerException.Conflict when something that the draft builds on has moved
    /// @throws LedgerException.DuplicateEvent when one of its events is recorded already
    Commit next(EncodedDraft encoded) {
        CommitDraft draft = encoded.draft();
        draft.conditions().forEach(this::checkUnmoved);
        checkIds(draft);
        Map<String, AggregateHead> moved = movedBy(draft);
        Commit commit = record(encoded);
        aggregates.putAll(moved);
        moved.values().forEach(end -> streams.put(end.stream(), end.commit()));
        draft.events().forEach(event -> recordedIds.add(event.id()));
        return commit;
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

    /// Where the draft's aggregates end once it is recorded.
    private Map<String, AggregateHead> movedBy(CommitDraft draft) {
        Map<String, AggregateHead> moved = new HashMap<>();
        for (EventDraft event : draft.events()) {
            event.place()
                    .ifPresent(place -> {
                        String key = place.key();
                        AggregateHead before = moved.getOrDefault(key, aggregates.get(key));
                        checkFollows(before, place);
                        moved.put(
                                key,
                                new AggregateHead(
                                        place.stream(), place.sequence(), head.number() + 1));
                    });
        }
        return moved;
    }

    private static void checkFollows(@Nullable AggregateHead before, Place place) {
        if (before != null && !before.stream().equals(place.stream())) {
            throw new LedgerException.Conflict(
                    place.key() + " is a " + before.stream() + ", not a " + place.stream());
        }
        if (before != null && place.sequence() != before.sequence() + 1) {
            throw new LedgerException.Conflict(
                    "the next event of %s %s has sequence %d, not %d"
                            .formatted(
                                    place.stream(),
                                    place.key(),
                                    before.sequence() + 1,
                                    place.sequence()));
        }
    }

    private Commit record(EncodedDraft encoded) {
        CommitDraft draft = encoded.draft();
        long number = head.number() + 1;
        Instant at = now();
        byte[] bytes = bytes(encoded, number, at);
        List<RecordedEvent> events = recorded(draft, number, at);
        Commit commit =
                new Commit(number, head.hash(), at, draft.by(), draft.cause(), events, bytes);
        head = Head.of(commit);
        return commit;
    }

    private byte[] bytes(EncodedDraft encoded, long number, Instant at) {
        JsonLine line =
                new JsonLine(encoded.size())
                        .ascii("{\"n\":")
                        .number(number)
                        .ascii(",\"prev\":\"")
                        .ascii(head.hash())
                        .ascii("\",\"at\":")
                        .instant(at)
                        .raw(encoded.attribution());
        long position = head.position();
        for (byte[] event : encoded.events()) {
            position++;
            line.ascii(position == head.position() + 1 ? "{\"p\":" : ",{\"p\":")
                    .number(position)
                    .raw(event);
        }
        return line.ascii("]}").toBytes();
    }

    private List<RecordedEvent> recorded(CommitDraft draft, long number, Instant at) {
        List<RecordedEvent> events = new ArrayList<>(draft.events().size());
        long position = head.position();
        for (EventDraft event : draft.events()) {
            position++;
            events.add(
                    new RecordedEvent(
                            number,
                            at,
                            draft.by(),
                            draft.cause(),
                            position,
                            event.id(),
                            event.type(),
                            event.revision(),
                            event.place(),
                            event.at().truncatedTo(ChronoUnit.MICROS),
                            event.meta(),
                            event.data()));
        }
        return events;
    }

    /// Never earlier than the commit before, whatever the clock says.
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.at()) ? head.at() : now;
    }
}

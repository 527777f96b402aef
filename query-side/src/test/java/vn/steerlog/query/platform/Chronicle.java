package vn.steerlog.query.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.SettableClock;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.catalogue.OlderShapes;
import vn.steerlog.query.RandomHistory;

/// A random history as two releases would store it: as of the days when every event had the newest
/// shape, and as it is found by a release that has newer shapes of some. Events in the newest shape
/// and in older ones alternate at random; among them are the golden files of older revisions.
final class Chronicle {
    private static final byte[] META =
            "{\"role\":\"SECRETARIAT\"}".getBytes(StandardCharsets.UTF_8);

    private final Random random;
    private final RandomHistory history;
    private final SettableClock clock;
    private final EventCodec codec = new EventCodec(OlderShapes.CATALOGUE);
    private final Deque<OlderShapes.Stored> golden = new ArrayDeque<>(OlderShapes.golden());
    private final Map<String, Long> sequences = new HashMap<>();
    private int events;
    private int olderOnes;

    /// One commit.
    ///
    /// @param then in the shapes of its day
    /// @param found as a later release finds it
    record Page(CommitDraft then, CommitDraft found) {}

    Chronicle(long seed, SettableClock clock) {
        this.random = new Random(seed);
        this.history = new RandomHistory(seed);
        this.clock = clock;
    }

    Page next() {
        List<EventDraft> then = new ArrayList<>();
        List<EventDraft> found = new ArrayList<>();
        if (!golden.isEmpty() && random.nextInt(20) == 0) {
            OlderShapes.Stored old = golden.remove();
            DomainEvent event = codec.decode(old.name(), old.revision(), old.data());
            if (event instanceof MemberAppointed appointed
                    && !sequences.containsKey(appointed.committee().value())) {
                add(established(appointed.committee()), then, found);
            }
            EventDraft draft = draft(event, old);
            then.add(draft);
            found.add(draft);
            olderOnes++;
        }
        for (DomainEvent event : history.next()) {
            add(event, then, found);
        }
        String cause = "cause-" + events;
        return new Page(
                new CommitDraft("tester", cause, then, List.of()),
                new CommitDraft("tester", cause, found, List.of()));
    }

    private static DomainEvent established(CommitteeId committee) {
        return new CommitteeEstablished(
                committee, "Ban Chỉ đạo", Optional.empty(), Optional.empty());
    }

    private void add(DomainEvent event, List<EventDraft> then, List<EventDraft> found) {
        String name = EventCatalogue.STEERLOG.of(event.getClass()).name();
        byte[] data = codec.encode(event);
        EventDraft todays =
                draft(
                        event,
                        new OlderShapes.Stored(
                                name,
                                EventCatalogue.STEERLOG.of(event.getClass()).revision(),
                                data));
        then.add(todays);
        Optional<OlderShapes.Stored> older =
                random.nextBoolean() ? OlderShapes.older(name, data) : Optional.empty();
        olderOnes += older.isPresent() ? 1 : 0;
        found.add(
                again(
                        todays,
                        older.orElseGet(() ->
                                new OlderShapes.Stored(
                                        name,
                                        codec.catalogue().of(event.getClass()).revision(),
                                        data))));
    }

    private EventDraft draft(DomainEvent event, OlderShapes.Stored stored) {
        String key = event.subject().value();
        String type = event.getClass().getInterfaces()[0].getSimpleName();
        String stream = type.substring(0, type.length() - "Event".length());
        long sequence = sequences.merge(key, 1L, Long::sum) - 1;
        return new EventDraft(
                "e" + ++events,
                stored.name(),
                stored.revision(),
                Optional.of(new Place(stream, key, sequence)),
                clock.instant(),
                META,
                stored.data());
    }

    private static EventDraft again(EventDraft draft, OlderShapes.Stored stored) {
        return new EventDraft(
                draft.id(),
                stored.name(),
                stored.revision(),
                draft.place(),
                draft.at(),
                draft.meta(),
                stored.data());
    }

    /// How many events were stored in a shape that is not the newest.
    int olderOnes() {
        return olderOnes;
    }
}

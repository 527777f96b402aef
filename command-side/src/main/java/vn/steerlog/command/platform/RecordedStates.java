package vn.steerlog.command.platform;

import java.util.List;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Id;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCodec;

/// The states of things as they are recorded now.
public final class RecordedStates {
    private final Ledger ledger;
    private final EventCodec codec;
    private final StreamFolds streams;

    RecordedStates(Ledger ledger, EventCodec codec, StreamFolds streams) {
        this.ledger = ledger;
        this.codec = codec;
        this.streams = streams;
    }

    /// The fold's `nothing` when the thing does not exist, or is of another kind.
    public <S> S of(Fold<S> fold, Id id) {
        S state = fold.nothing();
        for (DomainEvent event : events(fold.stream(), id.value())) {
            state = fold.evolve().apply(state, event);
        }
        return state;
    }

    /// One state folded from all things of a kind.
    public <S> S ofAll(Fold<S> fold) {
        return streams.current(fold);
    }

    List<DomainEvent> events(String stream, String key) {
        return ledger.aggregate(key, 0).stream()
                .filter(event -> isOf(stream, event))
                .map(codec::decode)
                .toList();
    }

    private static boolean isOf(String stream, RecordedEvent event) {
        return event.place().filter(place -> place.stream().equals(stream)).isPresent();
    }
}

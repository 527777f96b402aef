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

    RecordedStates(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /// The fold's `nothing` when the thing does not exist, or is of another kind.
    public <S> S of(Fold<S> fold, Id id) {
        S state = fold.nothing();
        for (DomainEvent event : events(fold.stream(), id.value())) {
            state = fold.evolve().apply(state, event);
        }
        return state;
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

package vn.steerlog.command.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCodec;

/// States folded from all things of a kind, kept up with the ledger whenever one is asked for.
final class StreamFolds {
    private final Ledger ledger;
    private final EventCodec codec;
    private final Map<Fold<?>, Folded<?>> folded = new ConcurrentHashMap<>();

    private record Folded<S>(long position, S state) {}

    StreamFolds(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    @SuppressWarnings("unchecked") // a fold's state is only ever put under the fold itself
    <S> S current(Fold<S> fold) {
        var now = (Folded<S>) folded.compute(
                fold, (_, before) -> advance(fold, before == null ? new Folded<>(0, fold.nothing()) : before));
        return now.state();
    }

    @SuppressWarnings("unchecked")
    private <S> Folded<S> advance(Fold<S> fold, Folded<?> before) {
        S state = (S) before.state();
        long position = before.position();
        for (RecordedEvent event : ledger.stream(fold.stream(), position)) {
            state = fold.evolve().apply(state, codec.decode(event));
            position = event.position();
        }
        return new Folded<>(position, state);
    }
}

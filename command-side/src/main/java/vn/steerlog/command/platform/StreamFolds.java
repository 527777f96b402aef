package vn.steerlog.command.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCodec;

/// States folded from all things of a kind, kept up with the ledger whenever one is asked for.
final class StreamFolds {
    private final Ledger ledger;
    private final EventCodec codec;
    private final Map<Fold<?>, Folded<?>> folded = new ConcurrentHashMap<>();

    /// @param commit the last commit that was folded
    private record Folded<S>(long commit, S state) {}

    StreamFolds(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    @SuppressWarnings("unchecked") // a fold's state is only ever put under the fold itself
    <S> S current(Fold<S> fold) {
        var now =
                (Folded<S>)
                        folded.compute(
                                fold,
                                (_, before) ->
                                        advance(
                                                fold,
                                                before == null
                                                        ? new Folded<>(0, fold.nothing())
                                                        : before));
        return now.state();
    }

    @SuppressWarnings("unchecked")
    private <S> Folded<S> advance(Fold<S> fold, Folded<?> before) {
        if (before.commit() == ledger.head()) {
            return (Folded<S>) before;
        }
        var now =
                new Object() {
                    private S state = (S) before.state();
                    private long commit = before.commit();
                };
        try (Stream<Commit> commits = ledger.commits(before.commit() + 1)) {
            commits.forEach(commit -> {
                now.commit = commit.number();
                now.state = evolve(fold, now.state, commit);
            });
        }
        return new Folded<>(now.commit, now.state);
    }

    private <S> S evolve(Fold<S> fold, S before, Commit commit) {
        S state = before;
        for (RecordedEvent event : commit.events()) {
            if (event.place().filter(place -> place.stream().equals(fold.stream())).isPresent()) {
                state = fold.evolve().apply(state, codec.decode(event));
            }
        }
        return state;
    }
}

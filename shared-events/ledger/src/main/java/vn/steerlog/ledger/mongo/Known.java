package vn.steerlog.ledger.mongo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;

/// What this process knows of the log's end without asking: its head, where the aggregates that
/// moved lately end, and which commit was the last of a kind. Every commit is learnt in its turn,
/// whoever stored it. Guarded by itself.
final class Known {
    private static final int MOST_AGGREGATES = 100_000;

    private final Map<String, AggregateHead> aggregates =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, AggregateHead> eldest) {
                    return size() > MOST_AGGREGATES;
                }
            };
    private final Map<String, Long> streams = new HashMap<>();
    private volatile Head head;

    Known(Head head) {
        this.head = head;
    }

    Head head() {
        return head;
    }

    /// @return whether `commit` was the next one; an earlier one is known already
    /// @throws LedgerException.Damaged when it does not continue the chain
    synchronized boolean learn(Commit commit) {
        if (commit.number() <= head.number()) {
            return false;
        }
        Head next = head.next(commit);
        commit.events().stream()
                .flatMap(event -> event.place().stream())
                .forEach(place -> moved(place, commit.number()));
        head = next;
        return true;
    }

    private void moved(Place place, long commit) {
        aggregates.put(place.key(), new AggregateHead(place.stream(), place.sequence(), commit));
        streams.computeIfPresent(place.stream(), (_, last) -> Math.max(last, commit));
    }

    synchronized Optional<AggregateHead> aggregate(String key) {
        return Optional.ofNullable(aggregates.get(key));
    }

    /// The last commit of a kind, once [#remember] was told one.
    synchronized OptionalLong lastOf(String stream) {
        Long last = streams.get(stream);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /// What was found by asking may be older than what was learnt meanwhile.
    synchronized void remember(String key, AggregateHead found) {
        aggregates.merge(
                key, found, (known, asked) -> known.commit() < asked.commit() ? asked : known);
    }

    /// @see #remember(String, AggregateHead)
    synchronized void remember(String stream, long lastCommit) {
        streams.merge(stream, lastCommit, Math::max);
    }
}

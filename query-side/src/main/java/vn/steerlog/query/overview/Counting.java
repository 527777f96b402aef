package vn.steerlog.query.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.query.overview.Standings.Part;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;

/// Tallies by part, in the making.
final class Counting<K> {
    private final Map<Optional<K>, Tally.Count> counts = new HashMap<>();

    void add(Optional<K> key, Standing standing) {
        counts.computeIfAbsent(key, _ -> new Tally.Count()).add(standing);
    }

    List<Part<K>> worstFirst() {
        Comparator<Part<K>> worst =
                Comparator.comparingInt((Part<K> part) -> part.tally().overdue())
                        .thenComparingInt(part -> part.tally().open())
                        .thenComparingInt(part -> part.tally().total())
                        .reversed()
                        .thenComparing(part -> part.key().isEmpty())
                        .thenComparing(part -> part.key().map(Object::toString).orElse(""));
        return counts.entrySet().stream()
                .map(entry -> new Part<>(entry.getKey(), entry.getValue().tally()))
                .sorted(worst)
                .toList();
    }
}

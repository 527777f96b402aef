package vn.steerlog.query.rows.mongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.steerlog.query.rows.Changed;
import vn.steerlog.query.rows.Version;

/// What became of one row, put together from what was found of it in any order, some of it twice.
final class Story<R> {
    private final NavigableMap<Long, Optional<R>> rows = new TreeMap<>();
    private final Set<Long> ends = new HashSet<>();

    void add(Version<Optional<R>> version) {
        rows.put(version.from(), version.row());
        if (version.until() != Version.OPEN) {
            ends.add(version.until());
        }
    }

    void add(NavigableMap<Long, Optional<R>> versions) {
        rows.putAll(versions);
    }

    /// A version that ended and was not followed was dropped.
    private NavigableMap<Long, Optional<R>> whole() {
        NavigableMap<Long, Optional<R>> whole = new TreeMap<>(rows);
        ends.forEach(end -> whole.putIfAbsent(end, Optional.empty()));
        return whole;
    }

    List<Version<R>> versions(long upTo) {
        NavigableMap<Long, Optional<R>> whole = whole().headMap(upTo, true);
        List<Version<R>> versions = new ArrayList<>();
        whole.forEach((from, row) -> {
            Long until = whole.higherKey(from);
            row.ifPresent(present ->
                    versions.add(
                            new Version<>(from, until == null ? Version.OPEN : until, present)));
        });
        return versions;
    }

    Optional<Changed<R>> changed(String key, long after, long upTo) {
        NavigableMap<Long, Optional<R>> whole = whole();
        List<Changed.Step<R>> steps =
                whole.subMap(after, false, upTo, true).entrySet().stream()
                        .map(step -> new Changed.Step<>(step.getKey(), step.getValue()))
                        .toList();
        Map.Entry<Long, Optional<R>> before = whole.floorEntry(after);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Changed<>(
                                key, before == null ? Optional.empty() : before.getValue(), steps));
    }
}

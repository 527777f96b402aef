package vn.steerlog.query.rows.mongo;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// What was applied and is not kept yet, by key and commit. One writer, many readers.
final class Held<R> {
    private final Map<String, NavigableMap<Long, Optional<R>>> byKey = new ConcurrentHashMap<>();

    void set(String key, long commit, Optional<R> row) {
        byKey.computeIfAbsent(key, _ -> new ConcurrentSkipListMap<>()).put(commit, row);
    }

    /// Whether what holds of a row as of `commit` is held here.
    boolean knows(String key, long commit) {
        NavigableMap<Long, Optional<R>> versions = byKey.get(key);
        return versions != null && versions.floorKey(commit) != null;
    }

    /// What holds as of `commit`, which is held here: nothing when the row was dropped.
    Optional<R> at(String key, long commit) {
        return of(key).floorEntry(commit).getValue();
    }

    NavigableMap<Long, Optional<R>> of(String key) {
        return byKey.getOrDefault(key, new ConcurrentSkipListMap<>());
    }

    Map<String, NavigableMap<Long, Optional<R>>> all() {
        return byKey;
    }
}

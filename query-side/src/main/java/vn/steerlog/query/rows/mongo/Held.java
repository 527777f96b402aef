package vn.steerlog.query.rows.mongo;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// What was applied and is not kept yet, by key and commit. One writer, many readers.
final class Held<R> {
    private final Map<String, NavigableMap<Long, Optional<R>>> byKey = new ConcurrentHashMap<>();

    void set(String key, long commit, Optional<R> row) {
        byKey.computeIfAbsent(key, _ -> new ConcurrentSkipListMap<>()).put(commit, row);
    }

    /// What holds as of `commit`: an empty row was dropped; null when it is not held here.
    @Nullable Optional<R> at(String key, long commit) {
        NavigableMap<Long, Optional<R>> versions = byKey.get(key);
        Map.Entry<Long, Optional<R>> found = versions == null ? null : versions.floorEntry(commit);
        return found == null ? null : found.getValue();
    }

    NavigableMap<Long, Optional<R>> of(String key) {
        return byKey.getOrDefault(key, new ConcurrentSkipListMap<>());
    }

    Map<String, NavigableMap<Long, Optional<R>>> all() {
        return byKey;
    }
}

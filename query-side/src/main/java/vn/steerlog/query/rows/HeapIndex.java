package vn.steerlog.query.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Which lines ever had a value. One writer, many readers.
final class HeapIndex<R> {
    private final Index<R> index;
    private final Map<String, Growing<Line<R>>> lines = new ConcurrentHashMap<>();

    HeapIndex(Index<R> index) {
        this.index = index;
    }

    /// Called after `line` was set to `row`.
    ///
    /// @param before what it was set to before; null when there was nothing
    void note(Line<R> line, @Nullable R before, R row) {
        Collection<String> noted = before == null ? List.of() : index.values().apply(before);
        for (String value : index.values().apply(row)) {
            if (!noted.contains(value)
                    && !line.hadBefore(earlier -> index.values().apply(earlier).contains(value))) {
                lines.computeIfAbsent(value, _ -> new Growing<>()).add(line);
            }
        }
    }

    void each(String value, long commit, BiConsumer<? super String, ? super R> visit) {
        Growing<Line<R>> found = lines.get(value);
        if (found == null) {
            return;
        }
        found.each(line -> {
            R row = line.at(commit);
            if (row != null && index.values().apply(row).contains(value)) {
                visit.accept(line.key(), row);
            }
        });
    }
}

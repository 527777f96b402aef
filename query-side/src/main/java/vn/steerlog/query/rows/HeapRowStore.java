package vn.steerlog.query.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Rows in arrays, one line a key. An index knows the lines that ever had a value; whether a line
/// has it as of the commit asked for is seen from the row itself.
final class HeapRowStore<R> implements RowStore<R> {
    private final String name;
    private final Map<String, Line<R>> byKey = new ConcurrentHashMap<>();
    private final Growing<Line<R>> lines = new Growing<>();
    private final Map<String, HeapIndex<R>> indexes = new HashMap<>();
    private volatile long applied;

    HeapRowStore(String name, List<Index<R>> indexes) {
        this.name = name;
        indexes.forEach(index -> this.indexes.put(index.name(), new HeapIndex<>(index)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long applied() {
        return applied;
    }

    @Override
    public void apply(long commit, Map<String, Optional<R>> changes) {
        if (commit <= applied) {
            return;
        }
        changes.forEach((key, row) -> set(key, row, commit));
        applied = commit;
    }

    private void set(String key, Optional<R> row, long commit) {
        Line<R> line = byKey.get(key);
        if (line == null) {
            line = new Line<>(key);
            byKey.put(key, line);
            lines.add(line);
        }
        @Nullable R before = line.newest();
        line.set(commit, row.orElse(null));
        if (row.isPresent()) {
            for (HeapIndex<R> index : indexes.values()) {
                index.note(line, before, row.get());
            }
        }
    }

    @Override
    public Optional<R> row(String key, long commit) {
        Line<R> line = byKey.get(key);
        return line == null ? Optional.empty() : Optional.ofNullable(line.at(commit));
    }

    @Override
    public List<Version<R>> versions(String key) {
        Line<R> line = byKey.get(key);
        return line == null ? List.of() : line.versions(applied);
    }

    @Override
    public void each(long commit, BiConsumer<? super String, ? super R> visit) {
        visitAll(commit, (line, row) -> visit.accept(line.key(), row));
    }

    @Override
    public void each(long commit, Texts<R> texts, Texts.Visitor<? super R> visit) {
        visitAll(commit, (line, row) -> visit.visit(line.key(), row, line.plain(row, texts)));
    }

    private void visitAll(long commit, BiConsumer<Line<R>, R> visit) {
        Fetched<R> fetched = new Fetched<>(commit, visit);
        lines.each(fetched::fetch);
        fetched.visit();
    }

    @Override
    public void each(
            long commit,
            String index,
            Set<String> values,
            BiConsumer<? super String, ? super R> visit) {
        HeapIndex<R> found = indexes.get(index);
        if (found == null) {
            throw new IllegalArgumentException("no index " + index);
        }
        Set<String> visited = values.size() > 1 ? new HashSet<>() : Set.of();
        for (String value : values) {
            found.each(
                    value,
                    commit,
                    (key, row) -> {
                        if (values.size() == 1 || visited.add(key)) {
                            visit.accept(key, row);
                        }
                    });
        }
    }

    @Override
    public List<Changed<R>> changed(long after, long upTo) {
        List<Changed<R>> found = new ArrayList<>();
        lines.each(line -> line.changed(after, upTo).ifPresent(found::add));
        return found;
    }
}

package vn.steerlog.query.rows.mongo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.steerlog.query.rows.Changed;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.Shape;
import vn.steerlog.query.rows.Version;

/// Rows in MongoDB. What was applied is held on the heap until it is flushed; every reader looks
/// there first, then among the current rows, then among the closed intervals, and takes each key
/// once.
final class MongoRowStore<R> implements RowStore<R> {
    private final String name;
    private final Shape<R> shape;
    private final Table table;
    private final Keeping keeping;
    private final Recent<R> recent;
    private volatile Held<R> held = new Held<>();
    private volatile long applied;
    private volatile long kept;

    /// Is told how far a store is kept, when all its rows are.
    @FunctionalInterface
    interface Keeping {
        void kept(String name, long commit);
    }

    /// @param kept the last commit that is kept in the store
    /// @param fresh whether nothing is kept in it, because it was just made
    MongoRowStore(
            String name, Shape<R> shape, Table table, Keeping keeping, long kept, boolean fresh) {
        this.name = name;
        this.shape = shape;
        this.table = table;
        this.keeping = keeping;
        this.recent = new Recent<>(fresh);
        this.kept = kept;
        this.applied = kept;
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
    public synchronized void apply(long commit, Map<String, Optional<R>> changes) {
        if (commit <= applied) {
            return;
        }
        changes.forEach((key, row) -> held.set(key, commit, row));
        applied = commit;
    }

    /// Takes up what other processes kept beyond what this one has applied.
    synchronized void learn(long keptByAnybody) {
        if (keptByAnybody > kept) {
            kept = keptByAnybody;
            recent.forget();
        }
        if (keptByAnybody > applied) {
            applied = keptByAnybody;
            held = new Held<>();
        }
    }

    @Override
    public synchronized void flush() {
        if (applied <= kept) {
            return;
        }
        Held<R> flushed = held;
        Map<String, Version<Optional<R>>> newest = newest(flushed.all().keySet());
        List<Document> closed = new ArrayList<>();
        List<Document> current = new ArrayList<>();
        flushed.all()
                .forEach((key, versions) -> {
                    Version<Optional<R>> last = close(key, newest.get(key), versions, closed);
                    current.add(RowDocument.current(key, last, shape));
                    newest.put(key, last);
                });
        table.close(closed);
        table.set(current);
        keeping.kept(name, applied);
        newest.forEach(recent::put);
        kept = applied;
        held = new Held<>();
    }

    /// @param before the newest version that is kept; one with a later commit was left by a flush
    ///   that was cut short, or by another process, which has closed what was before
    /// @return the last of `versions`
    private Version<Optional<R>> close(
            String key,
            @Nullable Version<Optional<R>> before,
            NavigableMap<Long, Optional<R>> versions,
            List<Document> closed) {
        Version<Optional<R>> open =
                before != null && before.from() < versions.firstKey()
                        ? before
                        : new Version<>(0, Version.OPEN, Optional.empty());
        for (Map.Entry<Long, Optional<R>> next : versions.entrySet()) {
            if (open.row().isPresent()) {
                closed.add(
                        RowDocument.closed(
                                key, new Version<>(open.from(), next.getKey(), open.row()), shape));
            }
            open = new Version<>(next.getKey(), Version.OPEN, next.getValue());
        }
        return open;
    }

    private Map<String, Version<Optional<R>>> newest(Set<String> keys) {
        Map<String, Version<Optional<R>>> newest = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String key : keys) {
            recent.of(key)
                    .ifPresentOrElse(version -> newest.put(key, version), () -> unknown.add(key));
        }
        if (!unknown.isEmpty()) {
            table.current(unknown)
                    .forEach((key, found) -> newest.put(key, RowDocument.version(found, shape)));
        }
        return newest;
    }

    @Override
    public Optional<R> row(String key, long commit) {
        Held<R> first = held;
        return first.knows(key, commit) ? first.at(key, commit) : keptRow(key, commit);
    }

    private Optional<R> keptRow(String key, long commit) {
        Optional<Version<Optional<R>>> known =
                recent.of(key).filter(version -> version.from() <= commit);
        if (known.isPresent()) {
            return known.get().row();
        }
        Optional<Document> current = table.current((Object) key);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        return current.filter(found -> RowDocument.from(found) <= commit)
                .or(() -> table.past(key, commit))
                .flatMap(found -> RowDocument.row(found, shape));
    }

    @Override
    public void each(long commit, BiConsumer<? super String, ? super R> visit) {
        each(commit, new Document(), _ -> true, visit);
    }

    @Override
    public void each(
            long commit,
            String index,
            Set<String> values,
            BiConsumer<? super String, ? super R> visit) {
        Index<R> by =
                shape.indexes().stream()
                        .filter(known -> known.name().equals(index))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no index " + index));
        if (values.isEmpty()) {
            return;
        }
        Document filter =
                new Document(RowDocument.path(by), new Document("$in", List.copyOf(values)));
        each(
                commit,
                filter,
                row -> by.values().apply(row).stream().anyMatch(values::contains),
                visit);
    }

    private void each(
            long commit,
            Document filter,
            Predicate<R> wanted,
            BiConsumer<? super String, ? super R> visit) {
        Set<String> visited = new HashSet<>();
        Held<R> first = held;
        for (String key : first.all().keySet()) {
            if (first.knows(key, commit)) {
                visited.add(key);
                first.at(key, commit)
                        .filter(wanted)
                        .ifPresent(present -> visit.accept(key, present));
            }
        }
        table.each(
                commit,
                filter,
                found -> {
                    String key = RowDocument.key(found);
                    if (visited.add(key)) {
                        RowDocument.row(found, shape).ifPresent(row -> visit.accept(key, row));
                    }
                });
    }

    @Override
    public List<Version<R>> versions(String key) {
        long upTo = applied;
        Held<R> first = held;
        Story<R> story = new Story<>();
        table.current((Object) key)
                .ifPresent(found -> story.add(RowDocument.version(found, shape)));
        table.story(key).forEach(found -> story.add(RowDocument.version(found, shape)));
        story.add(first.of(key));
        return story.versions(upTo);
    }

    @Override
    public List<Changed<R>> changed(long after, long upTo) {
        Map<String, Story<R>> stories = held(after, upTo);
        table.touched(
                after,
                upTo,
                found ->
                        story(RowDocument.key(found), stories)
                                .add(RowDocument.version(found, shape)));
        List<Changed<R>> changed = new ArrayList<>();
        stories.forEach((key, story) -> story.changed(key, after, upTo).ifPresent(changed::add));
        return changed;
    }

    private static <R> Story<R> story(String key, Map<String, Story<R>> stories) {
        return stories.computeIfAbsent(key, _ -> new Story<>());
    }

    /// The stories of the rows that what is held touches; what it closes is looked up before
    /// anything else is, so that it is not missed when it is closed meanwhile.
    private Map<String, Story<R>> held(long after, long upTo) {
        Held<R> first = held;
        Map<String, Story<R>> stories = new TreeMap<>();
        first.all()
                .forEach((key, versions) -> {
                    if (!versions.subMap(after, false, upTo, true).isEmpty()) {
                        story(key, stories).add(versions);
                    }
                });
        table.current(stories.keySet())
                .forEach(
                        (key, found) -> story(key, stories).add(RowDocument.version(found, shape)));
        return stories;
    }
}

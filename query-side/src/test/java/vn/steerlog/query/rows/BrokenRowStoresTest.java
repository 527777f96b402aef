package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.steerlog.query.rows.RowStorePromise.Note;

/// The contract suite notices stores that break a promise.
class BrokenRowStoresTest {
    record Broken(String name, Supplier<RowStore<Note>> store, String promise) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Broken> stores() {
        return Stream.of(
                new Broken(
                        "applies twice",
                        AppliesTwice::new,
                        "a commit applied twice changes nothing"),
                new Broken(
                        "forgets quiet commits",
                        ForgetsQuiet::new,
                        "a commit that touches no row is remembered"),
                new Broken(
                        "hides what is not flushed",
                        HidesUnflushed::new,
                        "what is not flushed is read at once, and flushing changes nothing"),
                new Broken(
                        "shows the newest always", ShowsNewest::new, "all rows as of any commit"),
                new Broken(
                        "keeps the dropped",
                        KeepsDropped::new,
                        "a dropped row is gone from that commit on, and may come again"),
                new Broken(
                        "trusts an old index",
                        TrustsIndex::new,
                        "rows by index as of any commit, each once"),
                new Broken(
                        "skips steps",
                        SkipsSteps::new,
                        "what changed over a stretch of commits, step by step"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void a_broken_store_is_found_out(Broken broken) {
        List<String> failed = new ArrayList<>();
        for (RowStorePromise promise : RowStorePromise.ALL) {
            try {
                promise.check().accept(broken.store().get());
            } catch (AssertionError _) {
                failed.add(promise.name());
            }
        }
        assertThat(failed).contains(broken.promise());
    }

    private static class Sound implements RowStore<Note> {
        final RowStore<Note> inner = new HeapRowStore<>("notes", RowStorePromise.INDEXES);

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public long applied() {
            return inner.applied();
        }

        @Override
        public void apply(long commit, Map<String, Optional<Note>> changes) {
            inner.apply(commit, changes);
        }

        @Override
        public Optional<Note> row(String key, long commit) {
            return inner.row(key, commit);
        }

        @Override
        public List<Version<Note>> versions(String key) {
            return inner.versions(key);
        }

        @Override
        public void each(long commit, BiConsumer<? super String, ? super Note> visit) {
            inner.each(commit, visit);
        }

        @Override
        public void each(
                long commit,
                String index,
                Set<String> values,
                BiConsumer<? super String, ? super Note> visit) {
            inner.each(commit, index, values, visit);
        }

        @Override
        public List<Changed<Note>> changed(long after, long upTo) {
            return inner.changed(after, upTo);
        }
    }

    private static final class AppliesTwice extends Sound {
        @Override
        public void apply(long commit, Map<String, Optional<Note>> changes) {
            super.apply(Math.max(commit, applied() + 1), changes);
        }
    }

    private static final class ForgetsQuiet extends Sound {
        @Override
        public void apply(long commit, Map<String, Optional<Note>> changes) {
            if (!changes.isEmpty()) {
                super.apply(commit, changes);
            }
        }
    }

    private static final class HidesUnflushed extends Sound {
        private final Map<Long, Map<String, Optional<Note>>> held = new TreeMap<>();

        @Override
        public void apply(long commit, Map<String, Optional<Note>> changes) {
            held.put(commit, changes);
        }

        @Override
        public void flush() {
            held.forEach(super::apply);
            held.clear();
        }
    }

    private static final class ShowsNewest extends Sound {
        @Override
        public void each(long commit, BiConsumer<? super String, ? super Note> visit) {
            super.each(applied(), visit);
        }
    }

    private static final class KeepsDropped extends Sound {
        @Override
        public void apply(long commit, Map<String, Optional<Note>> changes) {
            Map<String, Optional<Note>> kept = new HashMap<>(changes);
            kept.values().removeIf(Optional::isEmpty);
            super.apply(commit, kept);
        }
    }

    private static final class TrustsIndex extends Sound {
        @Override
        public void each(
                long commit,
                String index,
                Set<String> values,
                BiConsumer<? super String, ? super Note> visit) {
            Set<String> found = new TreeSet<>();
            for (long earlier = 1; earlier <= commit; earlier++) {
                super.each(earlier, index, values, (key, _) -> found.add(key));
            }
            found.forEach(key -> row(key, commit).ifPresent(row -> visit.accept(key, row)));
        }
    }

    private static final class SkipsSteps extends Sound {
        @Override
        public List<Changed<Note>> changed(long after, long upTo) {
            return super.changed(after, upTo).stream()
                    .map(all ->
                            new Changed<>(all.key(), all.before(), List.of(all.steps().getLast())))
                    .toList();
        }
    }
}

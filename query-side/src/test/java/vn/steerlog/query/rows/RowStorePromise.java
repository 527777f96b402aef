package vn.steerlog.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The contract suite: what every row store promises. Each promise takes a fresh, empty store with
/// the indexes [#INDEXES].
record RowStorePromise(String name, Consumer<RowStore<RowStorePromise.Note>> check) {
    record Note(String text, List<String> tags) {}

    static final List<Index<Note>> INDEXES =
            List.of(
                    new Index<>("tag", Note::tags),
                    new Index<>("text", note -> List.of(note.text())));

    static final Shape<Note> SHAPE = new Shape<>("notes", 1, Note.class, INDEXES);

    static final List<RowStorePromise> ALL =
            List.of(
                    promise(
                            "an empty store has applied nothing",
                            store -> {
                                assertThat(store.applied()).isZero();
                                assertThat(all(store, 5)).isEmpty();
                                assertThat(store.row("a", 5)).isEmpty();
                                assertThat(store.versions("a")).isEmpty();
                                assertThat(store.changed(0, 5)).isEmpty();
                            }),
                    promise(
                            "a row holds from the commit that set it until it is set again",
                            store -> {
                                store.apply(2, set("a", "one"));
                                store.apply(5, set("a", "two"));
                                assertThat(store.applied()).isEqualTo(5);
                                assertThat(store.row("a", 1)).isEmpty();
                                assertThat(store.row("a", 2)).contains(note("one"));
                                assertThat(store.row("a", 4)).contains(note("one"));
                                assertThat(store.row("a", 5)).contains(note("two"));
                                assertThat(store.row("a", 99)).contains(note("two"));
                                assertThat(store.versions("a"))
                                        .containsExactly(
                                                new Version<>(2, 5, note("one")),
                                                new Version<>(5, Version.OPEN, note("two")));
                            }),
                    promise(
                            "a commit applied twice changes nothing",
                            store -> {
                                store.apply(1, set("a", "one"));
                                store.apply(2, set("a", "two"));
                                store.apply(2, set("a", "twice"));
                                store.apply(1, set("b", "late"));
                                assertThat(store.applied()).isEqualTo(2);
                                assertThat(all(store, 2))
                                        .containsExactly(Map.entry("a", note("two")));
                                assertThat(store.versions("a")).hasSize(2);
                            }),
                    promise(
                            "what is not flushed is read at once, and flushing changes nothing",
                            store -> {
                                store.apply(1, set("a", "one"));
                                store.apply(2, set("b", "two"));
                                assertThat(all(store, 2)).hasSize(2);
                                assertThat(by(store, 2, "text", "one")).containsOnlyKeys("a");
                                store.flush();
                                store.flush();
                                store.apply(2, set("b", "twice"));
                                assertThat(store.applied()).isEqualTo(2);
                                assertThat(store.row("b", 2)).contains(note("two"));
                                assertThat(store.row("b", 1)).isEmpty();
                            }),
                    promise(
                            "every row is visited with its texts as they were then",
                            store -> {
                                store.apply(1, set("a", "Đất đai"));
                                store.apply(2, set("b", "Ủy ban"));
                                store.apply(3, set("a", "Rừng"));
                                store.apply(4, Map.of("b", Optional.empty()));
                                for (int times = 0; times < 2; times++) {
                                    assertThat(plain(store, 2))
                                            .containsOnly(
                                                    Map.entry("a", "dat dai\n"),
                                                    Map.entry("b", "uy ban\n"));
                                    assertThat(plain(store, 4))
                                            .containsOnly(Map.entry("a", "rung\n"));
                                }
                            }),
                    promise(
                            "a commit that touches no row is remembered",
                            store -> {
                                store.apply(7, Map.of());
                                assertThat(store.applied()).isEqualTo(7);
                                store.apply(6, set("a", "late"));
                                assertThat(all(store, 9)).isEmpty();
                            }),
                    promise(
                            "a dropped row is gone from that commit on, and may come again",
                            store -> {
                                store.apply(1, set("a", "one"));
                                store.apply(3, Map.of("a", Optional.empty()));
                                store.apply(4, set("a", "again"));
                                assertThat(store.row("a", 2)).contains(note("one"));
                                assertThat(store.row("a", 3)).isEmpty();
                                assertThat(all(store, 3)).isEmpty();
                                assertThat(by(store, 3, "text", "one")).isEmpty();
                                assertThat(store.versions("a"))
                                        .containsExactly(
                                                new Version<>(1, 3, note("one")),
                                                new Version<>(4, Version.OPEN, note("again")));
                            }),
                    promise(
                            "all rows as of any commit",
                            store -> {
                                store.apply(
                                        1,
                                        Map.of(
                                                "a",
                                                Optional.of(note("one")),
                                                "b",
                                                Optional.of(note("uno"))));
                                store.apply(2, set("c", "ein"));
                                store.apply(3, set("a", "two"));
                                assertThat(all(store, 0)).isEmpty();
                                assertThat(all(store, 1)).containsOnlyKeys("a", "b");
                                assertThat(all(store, 2))
                                        .isEqualTo(
                                                Map.of(
                                                        "a",
                                                        note("one"),
                                                        "b",
                                                        note("uno"),
                                                        "c",
                                                        note("ein")));
                                assertThat(all(store, 3))
                                        .containsEntry("a", note("two"))
                                        .hasSize(3);
                            }),
                    promise(
                            "rows by index as of any commit, each once",
                            store -> {
                                store.apply(1, Map.of("a", Optional.of(note("one", "x", "y"))));
                                store.apply(2, Map.of("b", Optional.of(note("two", "y"))));
                                store.apply(3, Map.of("a", Optional.of(note("one", "y"))));
                                store.apply(4, Map.of("a", Optional.of(note("one", "x"))));
                                assertThat(by(store, 1, "tag", "x")).containsOnlyKeys("a");
                                assertThat(by(store, 2, "tag", "x", "y"))
                                        .containsOnlyKeys("a", "b");
                                assertThat(by(store, 3, "tag", "x")).isEmpty();
                                assertThat(by(store, 3, "tag", "y")).containsOnlyKeys("a", "b");
                                assertThat(by(store, 4, "tag", "x")).containsOnlyKeys("a");
                                assertThat(by(store, 4, "tag", "z")).isEmpty();
                                assertThat(by(store, 4, "tag")).isEmpty();
                                assertThat(by(store, 4, "text", "two")).containsOnlyKeys("b");
                            }),
                    promise(
                            "an unknown index is refused",
                            store ->
                                    assertThatThrownBy(() -> by(store, 1, "colour", "red"))
                                            .isInstanceOf(IllegalArgumentException.class)),
                    promise(
                            "what changed over a stretch of commits, step by step",
                            store -> {
                                store.apply(
                                        1,
                                        Map.of(
                                                "a",
                                                Optional.of(note("one")),
                                                "b",
                                                Optional.of(note("uno"))));
                                store.apply(2, set("a", "two"));
                                store.apply(3, set("c", "ein"));
                                store.apply(4, set("a", "three"));
                                store.apply(5, Map.of("a", Optional.empty()));
                                assertThat(store.changed(1, 4))
                                        .containsExactlyInAnyOrder(
                                                new Changed<>(
                                                        "a",
                                                        Optional.of(note("one")),
                                                        List.of(
                                                                new Changed.Step<>(
                                                                        2,
                                                                        Optional.of(note("two"))),
                                                                new Changed.Step<>(
                                                                        4,
                                                                        Optional.of(
                                                                                note("three"))))),
                                                new Changed<>(
                                                        "c",
                                                        Optional.empty(),
                                                        List.of(
                                                                new Changed.Step<>(
                                                                        3,
                                                                        Optional.of(
                                                                                note("ein"))))));
                                assertThat(store.changed(4, 5))
                                        .singleElement()
                                        .satisfies(gone -> assertThat(gone.after()).isEmpty());
                                assertThat(store.changed(5, 5)).isEmpty();
                            }),
                    promise(
                            "many versions and many rows",
                            store -> {
                                for (int commit = 1; commit <= 500; commit++) {
                                    store.apply(commit, set("k" + commit % 7, "v" + commit));
                                }
                                for (int commit = 7; commit <= 500; commit++) {
                                    assertThat(all(store, commit)).hasSize(7);
                                    assertThat(store.row("k" + commit % 7, commit))
                                            .contains(note("v" + commit));
                                    assertThat(by(store, commit, "text", "v" + (commit - 6)))
                                            .hasSize(1);
                                }
                            }));

    static Note note(String text, String... tags) {
        return new Note(text, List.of(tags));
    }

    private static RowStorePromise promise(String name, Consumer<RowStore<Note>> check) {
        return new RowStorePromise(name, check);
    }

    private static Map<String, Optional<Note>> set(String key, String text) {
        return Map.of(key, Optional.of(note(text)));
    }

    private static Map<String, Note> all(RowStore<Note> store, long commit) {
        return visited(visit -> store.each(commit, visit));
    }

    private static Map<String, String> plain(RowStore<Note> store, long commit) {
        Map<String, String> found = new TreeMap<>();
        Texts<Note> texts = new Texts<>(Note::text, _ -> Optional.empty());
        store.each(commit, texts, (key, _, plain) -> found.put(key, plain));
        return found;
    }

    private static Map<String, Note> by(
            RowStore<Note> store, long commit, String index, String... values) {
        return visited(visit -> store.each(commit, index, Set.of(values), visit));
    }

    private static Map<String, Note> visited(Consumer<BiConsumer<String, Note>> visits) {
        Map<String, Note> rows = new TreeMap<>();
        visits.accept((key, row) -> assertThat(rows.put(key, row)).as("visited twice").isNull());
        return rows;
    }
}

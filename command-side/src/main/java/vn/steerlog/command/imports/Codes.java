package vn.steerlog.command.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.steerlog.command.imports.ImportReport.RowOutcome;
import vn.steerlog.command.wording.Names;
import vn.steerlog.command.wording.NaturalKey;

/// What the codes and names of one kind of list stand for.
///
/// A code of a row that is not recorded is known too, but waits: whoever refers to it is not wrong,
/// and cannot be recorded either.
///
/// @param <T> what a code stands for
final class Codes<T> {
    private final ListKind kind;
    private final Map<NaturalKey, Entry<T>> entries = new LinkedHashMap<>();
    private final Map<String, Set<NaturalKey>> likely = new HashMap<>();
    private final Set<String> written = new LinkedHashSet<>();
    private boolean unread;

    /// @param thing absent while it waits
    private record Entry<T>(String words, Optional<T> thing, ImportedRow row) {
        Object about() {
            return thing.<Object>map(its -> its).orElse(row);
        }

        Entry<T> unlessRecordedNow() {
            return row.outcome() == RowOutcome.CREATED
                    ? new Entry<>(words, Optional.empty(), row)
                    : this;
        }
    }

    Codes(ListKind kind) {
        this.kind = kind;
    }

    ListKind kind() {
        return kind;
    }

    Codes<T> copy() {
        var copy = new Codes<T>(kind);
        copy.entries.putAll(entries);
        likely.forEach((form, keys) -> copy.likely.put(form, new LinkedHashSet<>(keys)));
        copy.written.addAll(written);
        copy.unread = unread;
        return copy;
    }

    /// The same after the list that gave the codes was refused: what it would have recorded waits.
    Codes<T> refused() {
        var refused = copy();
        refused.entries.replaceAll((_, entry) -> entry.unlessRecordedNow());
        return refused;
    }

    /// The file that should have given the codes could not be read: every code that is not known
    /// waits.
    void unread() {
        unread = true;
    }

    /// @param code as the list writes it; shown when another one is not found
    void code(String code, Optional<T> thing, ImportedRow row) {
        written.add(code);
        name(code, thing, row);
    }

    /// @param thing absent when the row is refused or waits
    void name(String words, Optional<T> thing, ImportedRow row) {
        NaturalKey key = NaturalKey.of(words);
        entries.putIfAbsent(key, new Entry<>(words, thing, row));
        Names.likelyForms(words)
                .forEach(form -> likely.computeIfAbsent(form, _ -> new LinkedHashSet<>()).add(key));
    }

    /// What exactly that code or name stands for; nothing while it waits.
    Optional<T> find(String words) {
        return entry(words).flatMap(Entry::thing);
    }

    boolean waits(String words) {
        return entry(words).map(entry -> entry.thing().isEmpty()).orElse(unread);
    }

    /// Whether a row has that code, recorded or not.
    boolean isListed(String words) {
        return entry(words).isPresent();
    }

    /// Whether anything waits.
    boolean anyWaits() {
        return unread || entries.values().stream().anyMatch(entry -> entry.thing().isEmpty());
    }

    /// The codes and names that `words` may be a shorter way of writing of (`KL1` for `KL 1`, `Sở
    /// KH&CN` for `Sở Khoa học và Công nghệ tỉnh Lào Cai`), one for each thing.
    List<String> likely(String words) {
        Map<Object, String> found = new LinkedHashMap<>();
        likely.getOrDefault(Names.form(words), Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(entries.get(key)).stream())
                .forEach(entry -> found.putIfAbsent(entry.about(), entry.words()));
        return List.copyOf(found.values());
    }

    /// All things, in the order of the list.
    Stream<T> things() {
        return entries.values().stream().flatMap(entry -> entry.thing().stream()).distinct();
    }

    /// The thing that the whole list is about, when there is just one.
    Optional<T> only() {
        List<T> all = things().limit(2).toList();
        return all.size() == 1 && !anyWaits() ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// The codes as the list writes them, in its order.
    List<String> written() {
        return List.copyOf(written);
    }

    private Optional<Entry<T>> entry(String words) {
        return Optional.ofNullable(entries.get(NaturalKey.of(words)));
    }
}

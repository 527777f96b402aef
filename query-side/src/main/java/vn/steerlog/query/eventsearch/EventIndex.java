package vn.steerlog.query.eventsearch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.MetaJson;

/// Where the words, the actors and the kinds of events stand: for each the positions of its events
/// as a compressed set of bits, so that a question is the intersection of a few sets.
///
/// Events that speak of another thing by its id are found by that thing's name as well, unless it
/// is restricted. Grows with the ledger and is never written down: see ADR 0020.
final class EventIndex {
    private static final Set<String> NAMING = Set.of("title", "name", "text");
    private static final RoaringBitmap NOTHING = new RoaringBitmap();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, RoaringBitmap> words = new HashMap<>();
    private final Map<String, RoaringBitmap> facets = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Set<String> restricted = new HashSet<>();
    private final RoaringBitmap guarded = new RoaringBitmap();
    private int[] lastPositions = new int[1024];
    private volatile long applied;

    /// What a set is kept under.
    enum Facet {
        STREAM,
        EVENT,
        ROLE,
        ACCOUNT,
        AGENCY;

        String of(String value) {
            return name() + ' ' + value;
        }
    }

    /// The last commit taken in; 0 when there is none.
    long applied() {
        return applied;
    }

    /// Takes in the commits that follow [#applied()], in order. One thread at a time.
    void add(List<Commit> commits) {
        lock.writeLock().lock();
        try {
            commits.forEach(this::add);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(Commit commit) {
        int number = Math.toIntExact(commit.number());
        if (number >= lastPositions.length) {
            lastPositions = Arrays.copyOf(lastPositions, 2 * lastPositions.length);
        }
        commit.events().forEach(this::add);
        lastPositions[number] = Math.toIntExact(commit.events().getLast().position());
        applied = number;
    }

    private void add(RecordedEvent event) {
        int position = Math.toIntExact(event.position());
        Map<String, String> meta = MetaJson.read(event.meta());
        put(Facet.EVENT, event.type(), position);
        put(Facet.ACCOUNT, event.by(), position);
        Optional.ofNullable(meta.get("role")).ifPresent(it -> put(Facet.ROLE, it, position));
        Optional.ofNullable(meta.get("agency")).ifPresent(it -> put(Facet.AGENCY, it, position));
        String stream = event.place().map(Place::stream).orElse("");
        String thing = event.place().map(Place::key).orElse("");
        put(Facet.STREAM, stream, position);
        EventTexts.each(event.data(), (property, text) -> say(thing, property, text, position));
        names.getOrDefault(thing, List.of()).forEach(word -> set(words, word).add(position));
        if (stream.equals(ThingKind.PAPER.stream()) || restricted.contains(thing)) {
            guarded.add(position);
        }
    }

    private void say(String thing, String property, String text, int position) {
        if (property.equals("restricted") && text.isEmpty()) {
            restricted.add(thing);
            return;
        }
        List<String> known = names.get(text);
        if (known != null && !restricted.contains(text)) {
            known.forEach(word -> set(words, word).add(position));
            return;
        }
        List<String> said = EventTexts.words(text).stream().map(String::intern).toList();
        said.forEach(word -> set(words, word).add(position));
        if (NAMING.contains(property)) {
            names.put(thing, said);
        }
    }

    private void put(Facet facet, String value, int position) {
        set(facets, facet.of(value)).add(position);
    }

    private static RoaringBitmap set(Map<String, RoaringBitmap> sets, String key) {
        return sets.computeIfAbsent(key, _ -> new RoaringBitmap());
    }

    /// The position of the last event up to and including `commit`, which was taken in.
    int lastPosition(long commit) {
        return reading(() -> commit == 0 ? 0 : lastPositions[(int) commit]);
    }

    /// Positions between `first` and `last`, both included.
    RoaringBitmap range(int first, int last) {
        return RoaringBitmap.bitmapOfRange(first, Math.max(first, last + 1L));
    }

    RoaringBitmap of(Facet facet, String value) {
        return reading(() -> facets.getOrDefault(facet.of(value), NOTHING).clone());
    }

    /// Events of which a word begins with `start`, as words are compared.
    RoaringBitmap beginning(String start) {
        return reading(() -> {
            RoaringBitmap all = new RoaringBitmap();
            words.forEach((word, set) -> {
                if (word.startsWith(start)) {
                    all.or(set);
                }
            });
            return all;
        });
    }

    /// Events that not everybody may see: who may is for others to say.
    RoaringBitmap guarded() {
        return reading(guarded::clone);
    }

    private <T> T reading(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}

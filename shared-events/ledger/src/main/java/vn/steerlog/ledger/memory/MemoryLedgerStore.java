package vn.steerlog.ledger.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.Touched;

/// Keeps records on the heap, in the plainest collections there are. Nothing is on stable storage.
/// Several ledgers may share one; closing it loses nothing, so that a ledger can be opened anew on
/// it.
public final class MemoryLedgerStore implements LedgerStore {
    private final List<Commit> commits = new ArrayList<>();
    private final TreeMap<Long, Long> commitByFirstPosition = new TreeMap<>();
    private final TreeMap<Instant, Long> lastCommitByInstant = new TreeMap<>();
    private final Map<String, Long> firstCommitByCause = new HashMap<>();
    private final Map<String, TreeMap<Long, Long>> commitsBySequence = new HashMap<>();
    private final Map<String, AggregateHead> aggregates = new HashMap<>();
    private final Map<String, Long> streams = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final List<LongConsumer> listeners = new ArrayList<>();
    private Head head = Head.NONE;

    @Override
    public synchronized Head head() {
        return head;
    }

    @Override
    public synchronized Past past(Touched touched) {
        Set<String> recorded = new HashSet<>(touched.eventIds());
        recorded.retainAll(eventIds);
        Set<String> causes = new HashSet<>(touched.causes());
        causes.retainAll(firstCommitByCause.keySet());
        return new Past(
                head,
                only(touched.allKeys(), aggregates),
                recorded,
                only(touched.streams(), streams),
                causes);
    }

    private static <V> Map<String, V> only(Set<String> wanted, Map<String, V> all) {
        Map<String, V> found = new HashMap<>();
        for (String name : wanted) {
            V value = all.get(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    @Override
    public synchronized int append(List<Commit> batch) {
        if (batch.getFirst().number() != head.number() + 1) {
            return 0;
        }
        batch.forEach(this::add);
        head = Head.of(batch.getLast());
        listeners.forEach(listener -> listener.accept(head.number()));
        return batch.size();
    }

    private void add(Commit commit) {
        commits.add(commit);
        commitByFirstPosition.put(commit.events().getFirst().position(), commit.number());
        lastCommitByInstant.put(commit.at(), commit.number());
        firstCommitByCause.putIfAbsent(commit.cause(), commit.number());
        for (RecordedEvent event : commit.events()) {
            eventIds.add(event.id());
            event.place().ifPresent(place -> add(place, commit.number()));
        }
    }

    private void add(Place place, long commit) {
        commitsBySequence
                .computeIfAbsent(place.key(), _ -> new TreeMap<>())
                .put(place.sequence(), commit);
        aggregates.put(place.key(), new AggregateHead(place.stream(), place.sequence(), commit));
        streams.put(place.stream(), commit);
    }

    @Override
    public synchronized List<byte[]> records(long first, int maxBytes) {
        List<byte[]> records = new ArrayList<>();
        long bytes = 0;
        for (long number = first; number <= head.number(); number++) {
            byte[] record = record(number);
            bytes += record.length;
            if (bytes > maxBytes && !records.isEmpty()) {
                break;
            }
            records.add(record);
        }
        return records;
    }

    @Override
    public synchronized List<byte[]> records(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::record).toList();
    }

    @Override
    public synchronized long[] commitsOf(String key, long firstSequence) {
        return commitsBySequence
                .getOrDefault(key, new TreeMap<>())
                .tailMap(firstSequence)
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .distinct()
                .toArray();
    }

    private byte[] record(long number) {
        return commits.get(Math.toIntExact(number - 1)).bytes();
    }

    @Override
    public synchronized OptionalLong commitHolding(long position) {
        return position < 1 || position > head.position()
                ? OptionalLong.empty()
                : OptionalLong.of(commitByFirstPosition.floorEntry(position).getValue());
    }

    @Override
    public synchronized OptionalLong firstCausedBy(String cause) {
        Long commit = firstCommitByCause.get(cause);
        return commit == null ? OptionalLong.empty() : OptionalLong.of(commit);
    }

    @Override
    public synchronized long headAt(Instant moment) {
        Map.Entry<Instant, Long> last = lastCommitByInstant.floorEntry(moment);
        return last == null ? 0 : last.getValue();
    }

    /// Tells of every append, whoever it was.
    @Override
    public synchronized void onGrowth(LongConsumer listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {}
}

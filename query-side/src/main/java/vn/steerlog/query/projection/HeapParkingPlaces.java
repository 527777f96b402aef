package vn.steerlog.query.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// On the heap, filled anew by the fold at every start: an event that was dropped is parked again
/// after it, unless that is kept elsewhere ([DecisionsApart]).
public final class HeapParkingPlaces implements ParkingPlaces {
    private static final int MOST = 1 << 20;

    private final List<DroppedEvent> dropped = new CopyOnWriteArrayList<>();
    private final Map<String, Set<Long>> leftOut = new ConcurrentHashMap<>();

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> of(String rowStore) {
        return InMemorySequencedDeadLetterQueue.<EventMessage<?>>builder()
                .maxSequences(MOST)
                .maxSequenceSize(MOST)
                .build();
    }

    @Override
    public void drop(DroppedEvent event) {
        dropped.add(event);
    }

    @Override
    public List<DroppedEvent> dropped(String projection) {
        return dropped.stream()
                .filter(event -> event.projection().equals(projection))
                .sorted(Comparator.comparingLong(DroppedEvent::position))
                .toList();
    }

    @Override
    public Set<Long> leftOut(String projection, String rowStore) {
        return leftOut.computeIfAbsent(
                rowStore,
                _ ->
                        dropped(projection).stream()
                                .map(DroppedEvent::position)
                                .collect(Collectors.toUnmodifiableSet()));
    }
}

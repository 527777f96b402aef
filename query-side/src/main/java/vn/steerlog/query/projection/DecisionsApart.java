package vn.steerlog.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import vn.steerlog.query.rows.RowsUnavailable;

/// Events are parked beside the rows, which are this process's own, and what was decided about them
/// is kept with others: it outlives the process, and all processes hear of it when they fold next.
public final class DecisionsApart implements ParkingPlaces {
    private final ParkingPlaces queues;
    private final ParkingPlaces decisions;

    /// By the rows' name, which means something in this process only.
    private final Map<String, Set<Long>> leftOut = new ConcurrentHashMap<>();

    private final Map<String, List<DroppedEvent>> lastKnown = new ConcurrentHashMap<>();

    /// @param queues where events are parked
    /// @param decisions where it is kept what was dropped
    public DecisionsApart(ParkingPlaces queues, ParkingPlaces decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> of(String rowStore) {
        return queues.of(rowStore);
    }

    @Override
    public void drop(DroppedEvent event) {
        decisions.drop(event);
    }

    /// While it cannot be asked, what was known last.
    @Override
    public List<DroppedEvent> dropped(String projection) {
        try {
            List<DroppedEvent> now = decisions.dropped(projection);
            lastKnown.put(projection, now);
            return now;
        } catch (RowsUnavailable e) {
            return Optional.ofNullable(lastKnown.get(projection)).orElseThrow(() -> e);
        }
    }

    @Override
    public Set<Long> leftOut(String projection, String rowStore) {
        return leftOut.computeIfAbsent(
                rowStore,
                _ ->
                        decisions.dropped(projection).stream()
                                .map(DroppedEvent::position)
                                .collect(Collectors.toUnmodifiableSet()));
    }
}

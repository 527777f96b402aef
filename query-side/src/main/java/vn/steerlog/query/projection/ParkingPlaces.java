package vn.steerlog.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// Opens dead-letter queues: the choice between the heap and a database.
@FunctionalInterface
public interface ParkingPlaces {
    int MOST = 1 << 20;

    /// Queues on the heap, filled anew by the fold at every start.
    ParkingPlaces HEAP =
            _ ->
                    InMemorySequencedDeadLetterQueue.<EventMessage<?>>builder()
                            .maxSequences(MOST)
                            .maxSequenceSize(MOST)
                            .build();

    /// The queue that belongs to the row store of that name: what could not be folded into those
    /// rows, and empty for a fresh store.
    SequencedDeadLetterQueue<EventMessage<?>> of(String rowStore);
}

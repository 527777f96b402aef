package vn.steerlog.query.projection;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// Where events go that projections could not take in, and what was decided about them: the choice
/// between the heap and a database.
public interface ParkingPlaces {
    /// The queue that belongs to the row store of that name: what could not be folded into those
    /// rows, and empty for a fresh store. It takes any number of events.
    SequencedDeadLetterQueue<EventMessage<?>> of(String rowStore);

    /// Remembers that a projection is to do without an event. Rows that are there already stay as
    /// they are; those that are folded from nothing from now on are folded without it.
    void drop(DroppedEvent dropped);

    /// What `projection` is to do without, in the order of the ledger.
    List<DroppedEvent> dropped(String projection);

    /// The positions of the events that the rows of a store are folded without: what was dropped
    /// when this was asked for that store for the first time, and the same ever after, so that
    /// whoever folds on folds the same.
    Set<Long> leftOut(String projection, String rowStore);
}

package vn.steerlog.ledger.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// Finds the event of a refused commit that Axon wants to name.
final class Culprit {
    private Culprit() {}

    /// Whether the place or the id of an event is taken.
    static boolean isDuplicate(Exception problem) {
        return problem instanceof LedgerException.Conflict
                || problem instanceof LedgerException.DuplicateEvent;
    }

    static EventMessage<?> of(
            LedgerException.DuplicateEvent duplicate, List<? extends EventMessage<?>> events) {
        return events.stream()
                .<EventMessage<?>>map(event -> event)
                .filter(event -> event.getIdentifier().equals(duplicate.eventId()))
                .findFirst()
                .orElseThrow(() -> duplicate);
    }

    /// The first event whose place in its aggregate is taken, by a recorded event or by one before
    /// it in the same commit; none when it was a condition that did not hold.
    static Optional<EventMessage<?>> ofConflict(
            List<? extends EventMessage<?>> events, Ledger ledger) {
        Map<String, Long> last = new HashMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> inAggregate) {
                String key = inAggregate.getAggregateIdentifier();
                long sequence = inAggregate.getSequenceNumber();
                Long before = last.put(key, sequence);
                boolean taken =
                        before == null
                                ? !ledger.aggregate(key, sequence).isEmpty()
                                : sequence <= before;
                if (taken) {
                    return Optional.of(event);
                }
            }
        }
        return Optional.empty();
    }
}

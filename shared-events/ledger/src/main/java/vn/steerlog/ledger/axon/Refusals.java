package vn.steerlog.ledger.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// What the ledger refuses, in Axon's exceptions.
final class Refusals {
    private Refusals() {}

    /// Whether the place or the id of an event is taken.
    static boolean isDuplicate(Exception problem) {
        return problem instanceof LedgerException.Conflict
                || problem instanceof LedgerException.DuplicateEvent;
    }

    /// @param events of the refused commit
    /// @param axon throws what Axon says when one event could not be stored
    static RuntimeException translated(
            LedgerException problem,
            List<? extends EventMessage<?>> events,
            Ledger ledger,
            BiConsumer<Exception, EventMessage<?>> axon) {
        return switch (problem) {
            case LedgerException.Conflict conflict ->
                    clashing(events, ledger)
                            .map(culprit -> asAxonSays(conflict, culprit, axon))
                            .orElseGet(() ->
                                    new ConcurrencyException(conflict.getMessage(), conflict));
            case LedgerException.DuplicateEvent duplicate ->
                    asAxonSays(duplicate, withId(duplicate, events), axon);
            case LedgerException.Busy busy -> new LedgerBusyException(busy);
            case LedgerException.TooLarge tooLarge ->
                    new EventStoreException(tooLarge.getMessage(), tooLarge);
            case LedgerException.Stopped stopped ->
                    stopped.mayBeRecorded()
                            ? new OutcomeUnknownException(stopped)
                            : new LedgerStoppedException(stopped);
            case LedgerException.Damaged damaged -> new LedgerStoppedException(damaged);
            case LedgerException.Unavailable unavailable ->
                    new LedgerUnavailableException(unavailable);
        };
    }

    private static RuntimeException asAxonSays(
            LedgerException problem,
            EventMessage<?> culprit,
            BiConsumer<Exception, EventMessage<?>> axon) {
        try {
            axon.accept(problem, culprit);
            return problem;
        } catch (RuntimeException translated) {
            return translated;
        }
    }

    private static EventMessage<?> withId(
            LedgerException.DuplicateEvent duplicate, List<? extends EventMessage<?>> events) {
        return events.stream()
                .<EventMessage<?>>map(event -> event)
                .filter(event -> event.getIdentifier().equals(duplicate.eventId()))
                .findFirst()
                .orElseThrow(() -> duplicate);
    }

    /// The first event whose place in its aggregate is taken, by a recorded event or by one before
    /// it in the same commit; none when it was a condition that did not hold.
    private static Optional<EventMessage<?>> clashing(
            List<? extends EventMessage<?>> events, Ledger ledger) {
        Map<String, Long> last = new HashMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> inAggregate) {
                String key = inAggregate.getAggregateIdentifier();
                long sequence = inAggregate.getSequenceNumber();
                Long before = last.put(key, sequence);
                boolean taken =
                        before == null
                                ? ledger.aggregateHead(key)
                                        .filter(end -> end.sequence() >= sequence)
                                        .isPresent()
                                : sequence <= before;
                if (taken) {
                    return Optional.of(event);
                }
            }
        }
        return Optional.empty();
    }
}

package vn.steerlog.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import vn.steerlog.ledger.RecordedEvent;

/// The events that one projection could not handle, and those that wait behind them, in Axon's
/// dead-letter queue. A letter's payload is the event's stored JSON, so that an event that cannot
/// be understood can be parked as well.
public final class Parking {
    private final String projection;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;

    Parking(String projection, SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.projection = projection;
        this.queue = queue;
    }

    void park(Seen seen, Throwable cause) {
        if (!holds(seen)) {
            queue.enqueue(
                    seen.sequence(),
                    new GenericDeadLetter<>(seen.sequence(), message(seen.recorded()), cause));
        }
    }

    /// Whether something before it in its sequence is parked; if so it is parked as well.
    boolean parkedBehindAnother(Seen seen) {
        if (queue.amountOfSequences() == 0 || !queue.contains(seen.sequence())) {
            return false;
        }
        if (!holds(seen)) {
            queue.enqueue(
                    seen.sequence(),
                    new GenericDeadLetter<>(seen.sequence(), message(seen.recorded())));
        }
        return true;
    }

    /// What is parked, in the order of the ledger.
    public List<ParkedEvent> parked() {
        List<ParkedEvent> parked = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue.deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                parked.add(ParkedEvent.of(projection, letter));
            }
        }
        parked.sort(Comparator.comparingLong(ParkedEvent::position));
        return parked;
    }

    private boolean holds(Seen seen) {
        for (DeadLetter<? extends EventMessage<?>> letter :
                queue.deadLetterSequence(seen.sequence())) {
            if (ParkedEvent.of(projection, letter).position() == seen.position()) {
                return true;
            }
        }
        return false;
    }

    private static EventMessage<String> message(RecordedEvent event) {
        return new GenericEventMessage<>(
                event.id(),
                new String(event.data(), StandardCharsets.UTF_8),
                MetaData.from(
                        Map.of(
                                "type", event.type(),
                                "revision", event.revision(),
                                "key", event.place().map(place -> place.key()).orElse(""),
                                "commit", event.commit(),
                                "position", event.position())),
                event.at());
    }
}

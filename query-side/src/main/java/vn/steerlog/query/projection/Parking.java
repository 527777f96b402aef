package vn.steerlog.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.query.rows.RowsUnavailable;

/// The events that one projection could not handle, and those that wait behind them, in Axon's
/// dead-letter queue. A letter's payload is the event's stored JSON, so that an event that cannot
/// be understood can be parked as well.
///
/// Events are parked by one thread at a time, which may do it again with those of commits whose
/// rows were lost: an event that came before the first parked one of its sequence does not wait.
public final class Parking {
    private final String projection;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;

    /// The position of the first parked event of each sequence.
    private final Map<String, Long> first = new HashMap<>();

    Parking(String projection, SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.projection = projection;
        this.queue = queue;
    }

    /// Takes up what somebody else has parked.
    void learn() {
        first.clear();
        letters()
                .forEach(letter ->
                        first.merge(sequence(letter), event(letter).position(), Math::min));
    }

    void park(Seen seen, Throwable cause) {
        if (!holds(seen)) {
            enqueue(
                    seen,
                    new GenericDeadLetter<>(seen.sequence(), message(seen.recorded()), cause));
        }
        first.putIfAbsent(seen.sequence(), seen.position());
    }

    /// Whether it is parked itself or something before it in its sequence is; if so it is parked as
    /// well.
    boolean parkedBehindAnother(Seen seen) {
        Long position = first.get(seen.sequence());
        if (position == null || position > seen.position()) {
            return false;
        }
        if (!holds(seen)) {
            enqueue(seen, new GenericDeadLetter<>(seen.sequence(), message(seen.recorded())));
        }
        return true;
    }

    private void enqueue(Seen seen, DeadLetter<EventMessage<?>> letter) {
        reach(() -> {
            queue.enqueue(seen.sequence(), letter);
            return true;
        });
    }

    /// How many events are parked.
    long count() {
        return queue.size();
    }

    /// What is parked, in the order of the ledger.
    public List<ParkedEvent> parked() {
        return letters().stream()
                .map(this::event)
                .sorted(Comparator.comparingLong(ParkedEvent::position))
                .toList();
    }

    /// Notes why the event at `position` could still not be handled.
    void failedAgain(long position, Throwable cause) {
        for (DeadLetter<? extends EventMessage<?>> letter : letters()) {
            if (event(letter).position() == position) {
                reach(() -> {
                    queue.requeue(letter, it -> it.withCause(cause));
                    return true;
                });
            }
        }
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters() {
        return reach(() -> {
            List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
            queue.deadLetters().forEach(sequence -> sequence.forEach(letters::add));
            return letters;
        });
    }

    private boolean holds(Seen seen) {
        return first.containsKey(seen.sequence())
                && reach(() -> {
                    for (var letter : queue.deadLetterSequence(seen.sequence())) {
                        if (event(letter).position() == seen.position()) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private ParkedEvent event(DeadLetter<? extends EventMessage<?>> letter) {
        return ParkedEvent.of(projection, letter);
    }

    /// As [Seen#sequence] has it.
    private String sequence(DeadLetter<? extends EventMessage<?>> letter) {
        String key = event(letter).key();
        return key.isEmpty() ? letter.message().getIdentifier() : key;
    }

    /// Whatever goes wrong with the queue says nothing about an event.
    private static <T> T reach(Supplier<T> question) {
        try {
            return question.get();
        } catch (RowsUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RowsUnavailable(e);
        }
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

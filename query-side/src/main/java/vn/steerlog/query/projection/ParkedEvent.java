package vn.steerlog.query.projection;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;

/// An event that a projection has not taken into its rows.
///
/// @param key the aggregate whose later events wait behind it; empty when it belongs to none
/// @param type the stored name of the event
/// @param cause why it could not be handled; absent when it only waits behind another
public record ParkedEvent(
        String projection,
        String key,
        long commit,
        long position,
        String type,
        Optional<String> cause,
        Instant parkedAt) {

    static ParkedEvent of(String projection, DeadLetter<? extends EventMessage<?>> letter) {
        MetaData facts = letter.message().getMetaData();
        return new ParkedEvent(
                projection,
                String.valueOf(facts.get("key")),
                number(facts, "commit"),
                number(facts, "position"),
                String.valueOf(facts.get("type")),
                letter.cause().map(ParkedEvent::words),
                letter.enqueuedAt());
    }

    private static String words(Cause cause) {
        return cause.type() + ": " + cause.message();
    }

    private static long number(MetaData facts, String name) {
        return facts.get(name) instanceof Number number ? number.longValue() : 0;
    }
}

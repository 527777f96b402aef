package vn.steerlog.query.projection;

import java.time.Instant;

/// An event that somebody decided a projection is to do without, because it cannot take it in.
///
/// @param key the aggregate that it belongs to; empty when it belongs to none
/// @param type its stored name
/// @param by the account that decided
/// @param at when
public record DroppedEvent(
        String projection,
        String key,
        long commit,
        long position,
        String type,
        String reason,
        String by,
        Instant at) {

    public static DroppedEvent of(ParkedEvent parked, String reason, String by, Instant at) {
        return new DroppedEvent(
                parked.projection(),
                parked.key(),
                parked.commit(),
                parked.position(),
                parked.type(),
                reason,
                by,
                at);
    }
}

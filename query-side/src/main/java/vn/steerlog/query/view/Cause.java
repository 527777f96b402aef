package vn.steerlog.query.view;

import java.time.Instant;
import java.util.Optional;
import vn.steerlog.query.projection.Seen;

/// The event behind a change.
///
/// @param at when its commit was recorded
/// @param by the account that is responsible
/// @param role in which it acted
/// @param event the stored name of the event
/// @param key the thing that it happened to
/// @param reason as given; absent when such events have none
public record Cause(
        long commit,
        long position,
        Instant at,
        String by,
        Optional<String> role,
        String event,
        String key,
        Optional<String> reason) {
    static Cause of(Seen seen) {
        return new Cause(
                seen.commit(),
                seen.position(),
                seen.committedAt(),
                seen.by(),
                seen.role(),
                seen.recorded().type(),
                seen.event().subject().value(),
                Reasons.of(seen.event()));
    }
}

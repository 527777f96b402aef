package vn.steerlog.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers what was recorded within the last hour, so much and no more: what is forgotten is
/// recorded once more.
final class Recently {
    static final Duration WHILE = Duration.ofHours(1);

    private final Map<String, Instant> known = new LinkedHashMap<>();
    private final int room;

    /// @param room how much is remembered
    Recently(int room) {
        this.room = room;
    }

    synchronized boolean knows(String what, Instant now) {
        return Optional.ofNullable(known.get(what))
                .filter(at -> now.isBefore(at.plus(WHILE)))
                .isPresent();
    }

    synchronized void remember(String what, Instant now) {
        known.remove(what);
        known.put(what, now);
        if (known.size() > room) {
            known.remove(known.keySet().iterator().next());
        }
    }
}

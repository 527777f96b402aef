package vn.steerlog.command.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// What is stamped on a command at the edge, because rules never ask for a clock or a random
/// number.
public final class Stamps {
    private static final UUID NAMES = UUID.fromString("5b7c9f3e-52d1-5c0a-9a54-7f6a1f0d8e11");

    private final Clock clock;
    private final ZoneId zone;

    public Stamps(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// A fresh id, sortable by time (UUIDv7, RFC 9562).
    public String id() {
        return UuidCreator.getTimeOrderedEpoch(clock.instant()).toString();
    }

    /// The id that belongs to `name`: always the same one (UUIDv5, RFC 9562).
    public String idFor(String name) {
        return UuidCreator.getNameBasedSha1(NAMES, name).toString();
    }

    /// The day in the committee's time zone.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// The day that was given, or today.
    public LocalDate dayOr(Optional<LocalDate> given) {
        return given.orElseGet(this::today);
    }
}

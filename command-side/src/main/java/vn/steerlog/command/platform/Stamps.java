package vn.steerlog.command.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// What is stamped on a command at the edge, because rules never ask for a clock or a random number.
public final class Stamps {
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

    /// The day in the committee's time zone.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

package vn.steerlog.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that shows what it is told to.
public final class SettableClock extends Clock {
    private volatile Instant now;

    public SettableClock(String start) {
        now = Instant.parse(start);
    }

    public void set(Instant moment) {
        now = moment;
    }

    public void move(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

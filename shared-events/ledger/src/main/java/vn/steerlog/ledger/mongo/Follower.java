package vn.steerlog.ledger.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again for what other processes stored, less often while MongoDB is away. A
/// trouble is logged when it begins and when it is over.
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE_IN_TROUBLE = Duration.ofSeconds(1);

    /// How long an answer may take before it counts as none.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable look;
    private final Duration interval;
    private final Thread thread;
    private volatile Instant heard = Instant.now();
    private volatile boolean upToDate;
    private boolean troubled;

    Follower(Runnable look, Duration interval) {
        this.look = look;
        this.interval = interval;
        thread = Thread.ofPlatform().name("ledger-follower").daemon().start(this::follow);
    }

    private void follow() {
        try {
            while (!closed.await(pause().toNanos(), TimeUnit.NANOSECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        return troubled ? PAUSE_IN_TROUBLE : interval;
    }

    /// This process has just stored something: there was nothing of others' before it.
    void stored() {
        upToDate = true;
    }

    private void lookOnce() {
        try {
            if (!upToDate) {
                look.run();
            }
            upToDate = false;
            heard = Instant.now();
            if (troubled) {
                LOG.info("the ledger can be followed again");
            }
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled && closed.getCount() > 0) {
                LOG.warn("the ledger cannot be followed", e);
            }
            troubled = true;
        }
    }

    /// When the last answer came, once none has come for longer than usual.
    Optional<Instant> silentSince() {
        Instant last = heard;
        Duration usual = SILENCE.plus(interval.multipliedBy(2));
        return Duration.between(last, Instant.now()).compareTo(usual) > 0
                ? Optional.of(last)
                : Optional.empty();
    }

    /// Hardly waits for an answer that is still out: what it tells nobody needs any more.
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

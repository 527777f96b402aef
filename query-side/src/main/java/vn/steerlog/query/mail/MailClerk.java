package vn.steerlog.query.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sees once a minute whether there is mail to be sent.
final class MailClerk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailClerk.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final MailRound round;
    private final Consumer<Runnable> turn;
    private final Semaphore ends = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean troubled;

    /// @param turn runs what it is given when it is this process's turn, and not at all otherwise
    MailClerk(MailRound round, Consumer<Runnable> turn) {
        this.round = round;
        this.turn = turn;
    }

    @Override
    public synchronized void start() {
        running = true;
        ends.drainPermits();
        thread = Thread.ofPlatform().daemon().name("mail").start(this::work);
    }

    private void work() {
        try {
            do {
                look();
            } while (!ends.tryAcquire(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            turn.accept(round::run);
            troubled = false;
        } catch (RuntimeException e) { // tried again
            if (!troubled && running) {
                LOG.warn("No mail can be sent; it is tried again", e);
            }
            troubled = true;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        ends.release();
        if (thread != null) {
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package vn.steerlog.query.evidence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.CheckpointConflict;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;

/// Signs checkpoints by itself: at the start and then at an interval, when there are commits that
/// no checkpoint covers, and soon after a meeting was closed. What was last signed is compared with
/// the ledger each time.
final class Signing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    /// How many commits, or for how long, are waited for to be looked at together.
    private static final int MANY = 1000;

    private static final Duration TOGETHER = Duration.ofMillis(20);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Duration interval;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private Ledger.@Nullable Subscription subscription;
    private @Nullable Thread thread;
    private long due;
    private long looked;
    private boolean troubled;

    Signing(Ledger ledger, Checkpoints checkpoints, Duration interval) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        running = true;
        due = System.nanoTime();
        subscription = ledger.onAppend(_ -> wakes.release());
        thread = Thread.ofPlatform().daemon().name("checkpoints").start(this::follow);
    }

    private void follow() {
        try {
            while (running) {
                wakes.drainPermits();
                if (wakes.tryAcquire(nextLook(), TimeUnit.NANOSECONDS)) {
                    wakes.tryAcquire(MANY, TOGETHER.toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return how long to wait, in nanoseconds
    private long nextLook() {
        try {
            look();
            troubled = false;
        } catch (CheckpointConflict told) { // whoever puts that right has all signed when it is due
            due = System.nanoTime() + interval.toNanos();
            looked = ledger.head();
        } catch (RuntimeException e) { // tried again
            if (!troubled && running) {
                LOG.warn("No checkpoint can be signed; it is tried again", e);
            }
            troubled = true;
            return AGAIN.toNanos();
        }
        return Math.max(0, due - System.nanoTime());
    }

    private void look() {
        long head = ledger.head();
        if (System.nanoTime() - due >= 0) {
            signWhatIsNew(head);
            due = System.nanoTime() + interval.toNanos();
        } else {
            Closings.last(ledger, looked + 1, head)
                    .ifPresent(number -> checkpoints.firstCovering(number));
        }
        looked = head;
    }

    private void signWhatIsNew(long head) {
        long signed =
                checkpoints
                        .store()
                        .latest()
                        .map(KeptCheckpoint::checkpoint)
                        .map(checkpoint -> checkpoint.size())
                        .orElse(0L);
        if (signed < head) {
            checkpoints.signHead();
        } else {
            checkpoints.check();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        wakes.release(1 + MANY);
        if (thread != null) {
            join(thread);
            thread = null;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

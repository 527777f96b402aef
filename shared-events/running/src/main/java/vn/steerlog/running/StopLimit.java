package vn.steerlog.running;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a process whose stop is held up by a server that is connected to and never answers. Nothing
/// is lost by that: what is acknowledged is stored, and what is not is nobody's yet.
public final class StopLimit implements Runnable {
    /// Within what container platforms and service managers wait for, and long enough for requests
    /// and the ledger to be finished.
    public static final Duration USUAL = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(StopLimit.class);
    private static final int AS_ASKED_BY_SIGTERM = 128 + 15;

    private final Duration limit;

    private StopLimit(Duration limit) {
        this.limit = limit;
    }

    /// From now on, once this process was asked to stop it has ended after `limit`.
    public static void set(Duration limit) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("stop-limit")
                                        .start(new StopLimit(limit))));
    }

    /// Nobody waits for a daemon: a stop that is done sooner ends it too.
    @Override
    public void run() {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        LOG.warn("What is still being waited for after {} is given up", limit);
        Runtime.getRuntime().halt(AS_ASKED_BY_SIGTERM);
    }
}

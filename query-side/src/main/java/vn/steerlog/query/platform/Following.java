package vn.steerlog.query.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts and stops the query side with the application: folds the whole ledger before anybody is
/// served, then follows its tail.
final class Following implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// Before the web server, which is started late.
    private static final int EARLY = 0;

    private final QuerySide query;
    private final Supplier<LiveTail> tails;
    private @Nullable LiveTail tail;

    Following(QuerySide query, Supplier<LiveTail> tails) {
        this.query = query;
        this.tails = tails;
    }

    @Override
    public synchronized void start() {
        long began = System.nanoTime();
        query.foldToHead();
        LOG.info(
                "Views folded {} events in {} ms",
                query.ledger().lastPosition(),
                (System.nanoTime() - began) / 1_000_000);
        LiveTail started = tails.get();
        started.start();
        tail = started;
    }

    @Override
    public synchronized void stop() {
        if (tail != null) {
            tail.close();
            tail = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return tail != null;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}

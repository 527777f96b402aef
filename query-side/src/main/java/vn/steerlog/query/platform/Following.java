package vn.steerlog.query.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts and stops the query side with the application: folds the whole ledger before anybody is
/// served, beginning while the application is still being made, then follows its tail. Rows that
/// are shared are folded by whoever holds the token; they are waited for as long as they come
/// closer to the ledger's head.
final class Following implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// Before the web server, which is started late.
    private static final int EARLY = 0;

    private static final Duration STANDSTILL = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final QuerySide query;
    private final Supplier<LiveTail> tails;
    private CompletableFuture<Void> ahead = CompletableFuture.completedFuture(null);
    private @Nullable LiveTail tail;
    private @Nullable Keeping keeping;

    Following(QuerySide query, Supplier<LiveTail> tails) {
        this.query = query;
        this.tails = tails;
    }

    /// Folds in the background what is there already; [#start] waits for that.
    synchronized void foldAhead() {
        if (!query.stores().areShared()) {
            ahead =
                    CompletableFuture.runAsync(
                            query::foldToHead,
                            Thread.ofPlatform().daemon().name("view-fold-ahead")::start);
        }
    }

    @Override
    public synchronized void start() {
        long began = System.nanoTime();
        if (!query.stores().areShared()) {
            ahead.exceptionally(_ -> null).join(); // what failed fails again, or does not any more
            query.foldToHead();
        }
        LiveTail started = tails.get();
        started.start();
        tail = started;
        Keeping kept = new Keeping(query, started);
        kept.start();
        keeping = kept;
        waitFor(kept);
        LOG.info(
                "Views have folded {} events; they were waited for {} ms",
                query.ledger().lastPosition(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private static void waitFor(Keeping rows) {
        long progress = -1;
        long moved = System.nanoTime();
        while (!rows.areComplete() && !Thread.currentThread().isInterrupted()) {
            if (rows.progress() != progress) {
                progress = rows.progress();
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                LOG.warn("The rows do not come closer to the ledger; they serve as they are");
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public synchronized void stop() {
        if (keeping != null) {
            keeping.close();
            keeping = null;
        }
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

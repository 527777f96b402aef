package vn.steerlog.query.eventsearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;

/// Brings the index to the head of the ledger: by itself while it is started, and at once for
/// whoever needs a commit that is not there yet.
final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 256;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final EventIndex index;
    private final ReentrantLock writing = new ReentrantLock();

    Indexing(Ledger ledger, EventIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    /// Whether `commit` was taken in before `patience` ended.
    boolean await(long commit, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (index.applied() < commit) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !takeIn(left)) {
                return index.applied() >= commit;
            }
        }
        return true;
    }

    /// Takes in some more commits; waits for whoever does it already.
    ///
    /// @return false when that took too long
    private boolean takeIn(long nanos) {
        try {
            if (!writing.tryLock(nanos, TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        try (Stream<Commit> commits = ledger.commits(index.applied() + 1)) {
            Iterator<Commit> left = commits.iterator();
            for (int batches = 0; batches < BATCH && left.hasNext(); batches++) {
                index.add(batch(left));
                if (writing.hasQueuedThreads()) {
                    break;
                }
            }
        } finally {
            writing.unlock();
        }
        return true;
    }

    private static List<Commit> batch(Iterator<Commit> left) {
        List<Commit> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && left.hasNext()) {
            batch.add(left.next());
        }
        return batch;
    }

    AutoCloseable start() {
        Semaphore news = new Semaphore(1);
        Ledger.Subscription appended = ledger.onAppend(_ -> news.release());
        Thread thread = Thread.ofPlatform().daemon().name("event-index").start(() -> follow(news));
        return () -> {
            appended.close();
            thread.interrupt();
            thread.join();
        };
    }

    private void follow(Semaphore news) {
        boolean troubled = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                while (index.applied() < ledger.head() && !Thread.currentThread().isInterrupted()) {
                    takeIn(PAUSE.toNanos());
                }
                troubled = false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) { // tried again
                if (!troubled) {
                    LOG.warn("the index of events cannot be kept up to date", e);
                }
                troubled = true;
            }
        }
    }
}

package vn.steerlog.query.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.rows.RowStores;

/// Keeps rows from staying behind.
///
/// Where rows are shared, a process that does not fold asks how far they are, often while they are
/// behind the ledger and seldom otherwise, and takes up rows that were rebuilt elsewhere.
///
/// Rows that stand still behind the ledger are folded here: soon when this process holds the
/// projection's token, which may be ahead of rows that have just taken the place of others, and
/// after a while in any case. After a trouble Axon's processors wait up to a minute before they try
/// again, and whatever two processes fold is the same.
final class Keeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final Duration INTERVAL = Duration.ofMillis(10);

    /// Every how many intervals the seldom things are done.
    private static final int SELDOM = 25;

    private static final Duration STANDSTILL = Duration.ofSeconds(1);
    private static final Duration STANDSTILL_OF_OTHERS = RowsInMongo.CLAIM.plusSeconds(5);

    private final List<Folded<?>> projections;
    private final Ledger ledger;
    private final RowStores stores;
    private final LiveTail tail;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Still> still = new HashMap<>();
    private long looks;
    private boolean troubled;

    /// @param since when rows were first seen behind the ledger at the commit `applied`, as
    ///   [System#nanoTime] counts
    private record Still(long applied, long since) {}

    Keeping(QuerySide query, LiveTail tail) {
        this.projections = query.views().projections();
        this.ledger = query.ledger();
        this.stores = query.stores();
        this.tail = tail;
    }

    void start() {
        Thread.ofPlatform().daemon().name("view-keep").start(this::keep);
    }

    private void keep() {
        try {
            do {
                look();
            } while (!closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean areComplete() {
        long head = ledger.head();
        return projections.stream().allMatch(folded -> folded.applied() >= head);
    }

    /// How many commits all rows together have taken in.
    long progress() {
        return projections.stream().mapToLong(Folded::applied).sum();
    }

    private void look() {
        try {
            boolean seldom = looks++ % SELDOM == 0;
            if (stores.areShared() && (seldom || !areComplete())) {
                stores.learn();
                projections.forEach(Folded::moved);
            }
            if (stores.areShared() && seldom) {
                projections.forEach(Folded::follow);
            }
            if (seldom) {
                projections.forEach(this::foldWhatIsLacking);
            }
            if (troubled) {
                LOG.info("the rows can be kept up to date again");
            }
            troubled = false;
        } catch (RuntimeException e) { // tried again
            if (!troubled) {
                LOG.warn("the rows cannot be kept up to date", e);
            }
            troubled = true;
        }
    }

    private void foldWhatIsLacking(Folded<?> folded) {
        long applied = folded.applied();
        long head = ledger.head();
        if (applied >= head) {
            still.remove(folded.name());
            return;
        }
        long now = System.nanoTime();
        Still behind =
                still.merge(
                        folded.name(),
                        new Still(applied, now),
                        (known, seen) -> known.applied() == applied ? known : seen);
        boolean ours = !stores.areShared() || tail.folds(folded);
        Duration patience = ours ? STANDSTILL : STANDSTILL_OF_OTHERS;
        if (now - behind.since() > patience.toNanos()) {
            folded.foldUpTo(head);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

package vn.steerlog.query.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.rows.RowStores;

/// Lets a process that does not fold follow the rows that another one folds: asks how far they
/// are, often while they are behind the ledger and seldom otherwise, and takes up rows that were
/// rebuilt elsewhere. Whoever holds a projection's token folds what is lacking though no further
/// event calls for it.
final class SharedRows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRows.class);
    private static final Duration INTERVAL = Duration.ofMillis(10);

    /// Every how many intervals the seldom things are done.
    private static final int SELDOM = 25;

    private final List<Folded<?>> projections;
    private final Ledger ledger;
    private final RowStores stores;
    private final LiveTail tail;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("view-follow").factory());
    private final Map<String, Long> before = new HashMap<>();
    private long looks;
    private boolean troubled;

    SharedRows(List<Folded<?>> projections, Ledger ledger, RowStores stores, LiveTail tail) {
        this.projections = projections;
        this.ledger = ledger;
        this.stores = stores;
        this.tail = tail;
    }

    void start() {
        clock.scheduleWithFixedDelay(
                this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
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
            if (seldom || !areComplete()) {
                stores.learn();
                projections.forEach(Folded::moved);
            }
            if (seldom) {
                projections.forEach(Folded::follow);
                projections.forEach(this::foldWhatIsLacking);
            }
            if (troubled) {
                LOG.info("the rows can be followed again");
            }
            troubled = false;
        } catch (RuntimeException e) { // tried again; a task that throws is never run again
            if (!troubled) {
                LOG.warn("the rows cannot be followed", e);
            }
            troubled = true;
        }
    }

    /// A token may be ahead of rows that have just taken the place of others.
    private void foldWhatIsLacking(Folded<?> folded) {
        long applied = folded.applied();
        Long earlier = before.put(folded.name(), applied);
        long head = ledger.head();
        if (earlier != null && earlier == applied && applied < head && tail.folds(folded)) {
            folded.foldUpTo(head);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

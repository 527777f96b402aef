package vn.steerlog.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.RowStores;

/// A projection and the rows that serve it now. Rows are folded by one thread at a time and read by
/// any number; a rebuild folds into fresh rows of its own and takes their place at once.
public final class Folded<R extends Record> {
    /// How many commits are kept at once while many are folded.
    private static final long FLUSHED_AT_ONCE = 1_024;

    /// How far behind the rows that serve a rebuild may be when it stops them to catch up.
    private static final long SHORT_OF_HEAD = 32;

    /// How many commits are read ahead of the fold rather than one by one.
    private static final long FAR_BEHIND = 64;

    private final Projection<R> projection;
    private final CommitReader commits;
    private final RowStores stores;
    private final ParkingPlaces parkingPlaces;
    private final ReentrantLock folding = new ReentrantLock();
    private final Applied applied = new Applied();
    private volatile Fold<R> serving;

    public Folded(
            Projection<R> projection,
            CommitReader commits,
            RowStores stores,
            ParkingPlaces parkingPlaces) {
        this.projection = projection;
        this.commits = commits;
        this.stores = stores;
        this.parkingPlaces = parkingPlaces;
        this.serving = fold(stores.open(projection.shape()));
    }

    private Fold<R> fold(RowStore<R> rows) {
        Parking parking = new Parking(name(), parkingPlaces.of(rows.name()));
        return new Fold<>(projection, rows, parking, parkingPlaces.leftOut(name(), rows.name()));
    }

    public Projection<R> projection() {
        return projection;
    }

    public String name() {
        return projection.name();
    }

    /// The rows that serve now. Ask once a question: the next call may give the rows of a rebuild.
    public RowStore<R> rows() {
        return serving.rows();
    }

    public CommitReader commits() {
        return commits;
    }

    /// What the rows that serve now are lacking.
    public List<ParkedEvent> parked() {
        return serving.parking().parked();
    }

    /// What somebody decided that it is to do without.
    public List<DroppedEvent> dropped() {
        return parkingPlaces.dropped(name());
    }

    /// Remembers that it is to do without an event; rows that are rebuilt are.
    public void drop(DroppedEvent event) {
        parkingPlaces.drop(event);
    }

    /// Whether something was dropped that the rows that serve were not folded without.
    public boolean isOutdated() {
        return dropped().stream().anyMatch(event -> !serving.leavesOut(event.position()));
    }

    /// Whether a rebuild was begun whose rows never came to serve, nor those of a later one.
    public boolean isUnfinished() {
        return stores.isUnfinished(projection.shape());
    }

    /// Tries a parked event, the first of its sequence, on the rows as they were before it. Keeps
    /// nothing of it: only a rebuild gives it the place in history that it should have had.
    ///
    /// @return why it still cannot be handled; empty when it can
    public Optional<String> tryAgain(ParkedEvent parked) {
        folding.lock();
        try {
            Optional<RuntimeException> refusal =
                    serving.refusal(commits.read(parked.commit()), parked.position());
            refusal.ifPresent(cause -> serving.parking().failedAgain(parked.position(), cause));
            return refusal.map(Throwable::toString);
        } finally {
            folding.unlock();
        }
    }

    /// Names the claim under which one process at a time folds the rows.
    public String claim() {
        return stores.claim(projection.shape());
    }

    /// Lets readers look again how far the rows are.
    public void moved() {
        applied.moved();
    }

    /// Takes up the rows that another process has put in the place of those that serve, unless this
    /// one is busy with them now. They are to have taken in no less.
    public void follow() {
        if (folding.tryLock()) {
            try {
                stores.successor(projection.shape(), rows())
                        .ifPresent(rows -> {
                            Fold<R> next = fold(rows);
                            catchUp(next, applied());
                            serving = next;
                        });
            } finally {
                folding.unlock();
            }
        }
        applied.moved();
    }

    /// How many events the rows that serve now are lacking.
    public long parkedCount() {
        return serving.parking().count();
    }

    /// The last commit that the rows have taken in.
    public long applied() {
        return rows().applied();
    }

    /// Waits until the rows have taken in `commit`; false when that took longer than `patience`.
    public boolean await(long commit, Duration patience) {
        return applied.await(() -> applied() >= commit, patience);
    }

    /// Folds commits that were decoded already, some of many: the next ones, or such as were folded
    /// before. [#flush] keeps the last of them.
    public void fold(List<SeenCommit> next) {
        folding.lock();
        try {
            fold(serving, next);
        } finally {
            folding.unlock();
        }
        applied.moved();
    }

    /// Keeps what was folded.
    public void flush() {
        folding.lock();
        try {
            serving.rows().flush();
        } finally {
            folding.unlock();
        }
    }

    /// Folds all commits that are lacking, up to `commit`, and keeps them.
    public void foldUpTo(long commit) {
        folding.lock();
        try {
            catchUp(serving, commit);
        } finally {
            folding.unlock();
        }
        applied.moved();
    }

    /// Folds the whole ledger into fresh rows while the old ones serve, then lets them serve. What
    /// was parked is tried again by this.
    public void rebuild(Rebuild rebuild) {
        Fold<R> next = fold(stores.fresh(projection.shape()));
        rebuild.begins(commits.head());
        do {
            commits.each(
                    next.rows().applied() + 1,
                    batch -> {
                        fold(next, batch);
                        rebuild.folded(batch, commits.head());
                    });
        } while (applied() - next.rows().applied() > SHORT_OF_HEAD);
        folding.lock();
        try {
            catchUp(next, applied());
            stores.serve(projection.shape(), next.rows());
            serving = next;
        } finally {
            folding.unlock();
        }
        applied.moved();
    }

    private void catchUp(Fold<R> fold, long commit) {
        long first = fold.rows().applied() + 1;
        if (commit - first > FAR_BEHIND) {
            commits.each(first, commit, batch -> fold(fold, batch));
        } else {
            for (long next = first; next <= commit; next++) {
                fold(fold, commits.read(next));
            }
        }
        fold.rows().flush();
    }

    private static void fold(Fold<?> fold, List<SeenCommit> next) {
        next.forEach(commit -> fold(fold, commit));
    }

    private static void fold(Fold<?> fold, SeenCommit commit) {
        fold.fold(commit);
        if (commit.number() % FLUSHED_AT_ONCE == 0) {
            fold.rows().flush();
        }
    }
}

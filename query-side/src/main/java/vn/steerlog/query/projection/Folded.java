package vn.steerlog.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.RowStores;

/// A projection and the rows that serve it now. Rows are folded by one thread at a time and read by
/// any number; a rebuild folds into fresh rows of its own and takes their place at once.
public final class Folded<R extends Record> {
    /// How far behind the rows that serve a rebuild may be when it stops them to catch up.
    private static final long SHORT_OF_HEAD = 32;

    private final Projection<R> projection;
    private final CommitReader commits;
    private final Supplier<Fold<R>> fresh;
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
        this.fresh =
                () ->
                        new Fold<>(
                                projection,
                                stores.fresh(
                                        projection.name(),
                                        projection.rowType(),
                                        projection.indexes()),
                                new Parking(
                                        projection.name(), parkingPlaces.fresh(projection.name())));
        this.serving = fresh.get();
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

    /// The last commit that the rows have taken in.
    public long applied() {
        return rows().applied();
    }

    /// Waits until the rows have taken in `commit`; false when that took longer than `patience`.
    public boolean await(long commit, Duration patience) {
        return applied.await(() -> applied() >= commit, patience);
    }

    /// Folds one commit that was decoded already: the next one, or one that was folded before.
    public void fold(SeenCommit commit) {
        folding.lock();
        try {
            serving.fold(commit);
        } finally {
            folding.unlock();
        }
        applied.moved();
    }

    /// Folds all commits that are lacking, up to `commit`.
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
        Fold<R> next = fresh.get();
        rebuild.begins(commits.head());
        do {
            commits.each(
                    next.rows().applied() + 1,
                    commit -> {
                        next.fold(commit);
                        rebuild.folded(commit, commits.head());
                    });
        } while (applied() - next.rows().applied() > SHORT_OF_HEAD);
        folding.lock();
        try {
            catchUp(next, applied());
            serving = next;
        } finally {
            folding.unlock();
        }
        applied.moved();
    }

    private void catchUp(Fold<R> fold, long commit) {
        for (long next = fold.rows().applied() + 1; next <= commit; next++) {
            fold.fold(commits.read(next));
        }
    }
}

package vn.steerlog.bench;

import java.util.List;
import java.util.function.Consumer;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.LedgerStore;

/// A store whose batches somebody watches.
final class WatchedStore extends ForwardingStore {
    private final Consumer<List<Commit>> watcher;

    WatchedStore(LedgerStore store, Consumer<List<Commit>> watcher) {
        super(store);
        this.watcher = watcher;
    }

    @Override
    public int append(List<Commit> batch) {
        watcher.accept(batch);
        return super.append(batch);
    }
}

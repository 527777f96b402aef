package vn.steerlog.bench;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.Touched;

/// A store whose batches somebody watches.
record WatchedStore(LedgerStore store, Consumer<List<Commit>> watcher) implements LedgerStore {
    @Override
    public int append(List<Commit> batch) {
        watcher.accept(batch);
        return store.append(batch);
    }

    @Override
    public Head head() {
        return store.head();
    }

    @Override
    public Past past(Touched touched) {
        return store.past(touched);
    }

    @Override
    public List<byte[]> records(long first, int maxBytes) {
        return store.records(first, maxBytes);
    }

    @Override
    public List<byte[]> records(long[] numbers) {
        return store.records(numbers);
    }

    @Override
    public long[] commitsOf(String key, long firstSequence) {
        return store.commitsOf(key, firstSequence);
    }

    @Override
    public OptionalLong commitHolding(long position) {
        return store.commitHolding(position);
    }

    @Override
    public OptionalLong firstCausedBy(String cause) {
        return store.firstCausedBy(cause);
    }

    @Override
    public long headAt(Instant moment) {
        return store.headAt(moment);
    }

    @Override
    public void onGrowth(LongConsumer listener) {
        store.onGrowth(listener);
    }

    @Override
    public void hurry() {
        store.hurry();
    }

    @Override
    public void close() {
        store.close();
    }
}

package vn.steerlog.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/// A store that does what another does; for who changes or watches one thing about it. What is only
/// likely of the past is asked as the past itself.
public class ForwardingStore implements LedgerStore {
    protected final LedgerStore store;

    public ForwardingStore(LedgerStore store) {
        this.store = store;
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
    public int append(List<Commit> batch) {
        return store.append(batch);
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
    public Optional<Instant> silentSince() {
        return store.silentSince();
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

package vn.steerlog.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The log. Safe for use by many threads; all reads see acknowledged commits only.
@SuppressWarnings("DoNotCallSuggester")
public final class Ledger implements AutoCloseable {

    /// Opens the ledger that `store` keeps, checking what it holds.
    ///
    /// @param clock gives the `at` of commits
    /// @throws LedgerException.Damaged when the store holds something else than was written
    public static Ledger open(LedgerStore store, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /// Queues a commit. The future completes once it is on stable storage, or with a [LedgerException].
    public CompletableFuture<Appended> append(CommitDraft draft) {
        throw new UnsupportedOperationException();
    }

    /// The number of the last commit; 0 when there is none.
    public long head() {
        throw new UnsupportedOperationException();
    }

    /// The position of the last event; 0 when there is none.
    public long lastPosition() {
        throw new UnsupportedOperationException();
    }

    /// The commit `number`, when it exists.
    public Optional<Commit> commit(long number) {
        throw new UnsupportedOperationException();
    }

    /// The event at `position`, when it exists.
    public Optional<RecordedEvent> event(long position) {
        throw new UnsupportedOperationException();
    }

    /// Commits from `first` on, in order, up to the head as it is when the stream begins; reads ahead. Close it.
    public Stream<Commit> commits(long first) {
        throw new UnsupportedOperationException();
    }

    /// The events of the aggregate `key`, in order, from `firstSequence` on; empty when there is no such aggregate.
    public List<RecordedEvent> aggregate(String key, long firstSequence) {
        throw new UnsupportedOperationException();
    }

    /// The kind of the aggregate `key`, when it exists.
    public Optional<String> streamOf(String key) {
        throw new UnsupportedOperationException();
    }

    /// The first commit whose cause is `cause`, when there is one.
    public OptionalLong commitCausedBy(String cause) {
        throw new UnsupportedOperationException();
    }

    /// The number of the last commit recorded at or before `moment`; 0 when there is none.
    public long headAt(Instant moment) {
        throw new UnsupportedOperationException();
    }

    /// Calls `listener` with the new head after each batch of commits; soon, in order, on a thread of the ledger's own.
    /// Close what is returned to stop.
    public Subscription onAppend(LongConsumer listener) {
        throw new UnsupportedOperationException();
    }

    /// Takes no more commits, writes those that wait, and closes the store.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /// A listener's registration.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

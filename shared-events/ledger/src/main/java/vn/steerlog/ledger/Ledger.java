package vn.steerlog.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The log. Safe for use by many threads; all reads see acknowledged commits only.
public final class Ledger implements AutoCloseable {
    /// How many commits wait for the writer unless said otherwise.
    public static final int DEFAULT_CAPACITY = 4096;

    private final LedgerStore store;
    private final CommitShelf shelf;
    private final CommitQueue queue;
    private final Writer writer;
    private final Thread writerThread;
    private final Announcer announcer = new Announcer();

    private Ledger(LedgerStore store, Clock clock, int capacity) {
        this.store = store;
        shelf = new CommitShelf(store);
        store.onGrowth(announcer::announce);
        queue = new CommitQueue(capacity);
        writer = new Writer(store, queue, clock, announcer::announce, Writer.PAUSE);
        writerThread = Thread.ofPlatform().name("ledger-writer").daemon().start(writer);
    }

    /// Opens the ledger that `store` keeps. The store has checked what it holds; it is closed with
    /// the ledger.
    ///
    /// @param clock gives the `at` of commits
    public static Ledger open(LedgerStore store, Clock clock) {
        return open(store, clock, DEFAULT_CAPACITY);
    }

    /// @param capacity how many commits may wait for the writer
    /// @see #open(LedgerStore, Clock)
    public static Ledger open(LedgerStore store, Clock clock, int capacity) {
        return new Ledger(store, clock, capacity);
    }

    /// Queues a commit. The future completes once it is on stable storage, or with a
    /// [LedgerException].
    ///
    /// Whatever is attached to the future without an executor of its own may run on the writer's
    /// thread: keep it short.
    ///
    /// @throws IllegalArgumentException when the draft could never be recorded: no events, an empty
    ///   name or id, `meta` or `data` that are not JSON on one line, a condition read as of a
    ///   commit that does not exist
    public CompletableFuture<Appended> append(CommitDraft draft) {
        checkConditions(draft);
        try {
            Pending pending = new Pending(EncodedDraft.of(draft));
            return switch (queue.offer(pending)) {
                case TAKEN -> pending.answer();
                case FULL -> CompletableFuture.failedFuture(queue.busy());
                case HELD_UP ->
                        CompletableFuture.failedFuture(
                                new LedgerException.Unavailable("the store does not answer", null));
                case CLOSED -> CompletableFuture.failedFuture(writer.reason());
            };
        } catch (LedgerException.TooLarge refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private void checkConditions(CommitDraft draft) {
        long head = head();
        for (Unmoved condition : draft.conditions()) {
            if (condition.since() > head) {
                throw new IllegalArgumentException(
                        "read as of commit " + condition.since() + ", but the last is " + head);
            }
        }
    }

    /// The number of the last commit; 0 when there is none.
    public long head() {
        return store.head().number();
    }

    /// The position of the last event; 0 when there is none.
    public long lastPosition() {
        return store.head().position();
    }

    /// The commit `number`, when it exists.
    public Optional<Commit> commit(long number) {
        if (number < 1 || number > head()) {
            return Optional.empty();
        }
        return Optional.of(shelf.commits(number).getFirst());
    }

    /// The event at `position`, when it exists.
    public Optional<RecordedEvent> event(long position) {
        OptionalLong number = store.commitHolding(position);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<RecordedEvent> events = shelf.commits(number.getAsLong()).getFirst().events();
        return Optional.of(events.get((int) (position - events.getFirst().position())));
    }

    /// Commits from `first` on, in order, up to the head as it is when the stream begins; reads
    /// ahead. Close it.
    public Stream<Commit> commits(long first) {
        return commits(first, Function.identity());
    }

    /// The same, with what `made` makes of each commit, on any of the threads that read ahead.
    public <T> Stream<T> commits(long first, Function<Commit, T> made) {
        return CommitStream.of(store, Math.max(1, first), head(), made);
    }

    /// The bytes of records from commit `first` on, in order, as they were written: at least one,
    /// and further ones while they are within `maxBytes` together. Empty beyond the head.
    public List<byte[]> records(long first, int maxBytes) {
        return store.records(Math.max(1, first), maxBytes);
    }

    /// The events of the aggregate `key`, in order, from `firstSequence` on; empty when there is no
    /// such aggregate.
    public List<RecordedEvent> aggregate(String key, long firstSequence) {
        return shelf.commits(store.commitsOf(key, firstSequence)).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> isOf(event, key, firstSequence))
                .toList();
    }

    private static boolean isOf(RecordedEvent event, String key, long firstSequence) {
        return event.place()
                .filter(place -> place.key().equals(key) && place.sequence() >= firstSequence)
                .isPresent();
    }

    /// Where the story of the aggregate `key` ends, when it exists.
    public Optional<AggregateHead> aggregateHead(String key) {
        Map<String, AggregateHead> found = store.past(Touched.aggregates(Set.of(key))).aggregates();
        return Optional.ofNullable(found.get(key));
    }

    /// The first commit whose cause is `cause`, when there is one.
    public OptionalLong commitCausedBy(String cause) {
        return store.firstCausedBy(cause);
    }

    /// The number of the last commit recorded at or before `moment`; 0 when there is none.
    public long headAt(Instant moment) {
        return store.headAt(moment);
    }

    /// Since when the store has not answered, so that others may have recorded what is not known
    /// here; empty while it does.
    public Optional<Instant> silentSince() {
        return store.silentSince();
    }

    /// Calls `listener` with the new head after each batch of commits, whoever appended it; soon,
    /// in order, on a thread of the ledger's own. Close what is returned to stop.
    public Subscription onAppend(LongConsumer listener) {
        return announcer.subscribe(listener);
    }

    /// Has `observer` hear from now on how the writer fares, in place of whoever heard it before.
    public void observedBy(LedgerObserver observer) {
        writer.observedBy(observer);
    }

    /// How many commits wait for the writer.
    public int waiting() {
        return queue.size();
    }

    /// How many commits may wait for the writer.
    public int capacity() {
        return queue.capacity();
    }

    /// Whether commits are taken, and the store answered when it was last asked.
    public Standing standing() {
        return switch (queue.standing()) {
            case TAKING -> store.silentSince().isEmpty() ? Standing.TAKING : Standing.HELD_UP;
            case HELD_UP -> Standing.HELD_UP;
            case STOPPED -> Standing.STOPPED;
        };
    }

    /// How a ledger can be.
    public enum Standing {
        /// Commits are taken.
        TAKING,
        /// The store does not answer: commits are refused until it does.
        HELD_UP,
        /// No commits are taken until the ledger is opened anew.
        STOPPED
    }

    /// Ends the waiting for a store that does not answer, before the ledger is closed: whoever's
    /// commit is being stored then hears [LedgerException.Stopped], and the ledger stops. While the
    /// store answers, all goes on. Does not wait itself.
    public void hurry() {
        store.hurry();
        queue.hurry();
    }

    /// Takes no more commits, writes those that wait, and closes the store.
    @Override
    public void close() {
        hurry();
        queue.close();
        joinWriter();
        announcer.close();
        store.close();
    }

    private void joinWriter() {
        boolean interrupted = false;
        while (true) {
            try {
                writerThread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A listener's registration.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

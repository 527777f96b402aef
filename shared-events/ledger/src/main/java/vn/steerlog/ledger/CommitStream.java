package vn.steerlog.ledger;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads commits in order, a few blocks ahead of whoever consumes them: blocks are fetched one
/// after the other, and taken apart at the same time, on threads of their own. Blocks begin small,
/// for those who want a few commits only, and grow.
///
/// @param <T> what is made of each commit on these threads
final class CommitStream<T> extends Spliterators.AbstractSpliterator<T> {
    private static final int FIRST_BYTES = 1 << 16;
    private static final int LAST_BYTES = 1 << 20;
    private static final int MOST_AHEAD =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final Executor READ_AHEAD =
            task -> Thread.ofVirtual().name("ledger-read-ahead").start(task);

    private final LedgerStore store;
    private final Function<Commit, T> made;
    private final long last;
    private final Queue<CompletableFuture<List<T>>> ahead = new ArrayDeque<>();
    private CompletableFuture<Block> fetched;
    private Queue<T> current = new ArrayDeque<>();

    /// Records as they are stored, from commit `first` on, at most `maxBytes` of them.
    private record Block(long first, List<byte[]> records, int maxBytes) {
        long next() {
            return first + records.size();
        }
    }

    private CommitStream(LedgerStore store, long first, long last, Function<Commit, T> made) {
        super(Math.max(0, last - first + 1), ORDERED | NONNULL | IMMUTABLE | SIZED);
        this.store = store;
        this.made = made;
        this.last = last;
        fetched = CompletableFuture.completedFuture(new Block(first, List.of(), FIRST_BYTES / 2));
    }

    static <T> Stream<T> of(LedgerStore store, long first, long last, Function<Commit, T> made) {
        return StreamSupport.stream(new CommitStream<>(store, first, last, made), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (current.isEmpty() && !refill()) {
            return false;
        }
        action.accept(current.remove());
        return true;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        return null;
    }

    private boolean refill() {
        CompletableFuture<List<T>> block = ahead.poll();
        current = new ArrayDeque<>(block == null ? takeApart(fetchHere()) : join(block));
        while (ahead.size() < MOST_AHEAD && !isFetched()) {
            fetched = fetched.thenApplyAsync(this::fetchAfter, READ_AHEAD);
            ahead.add(fetched.thenApplyAsync(this::takeApart, READ_AHEAD));
        }
        return !current.isEmpty();
    }

    /// For the first few commits, to have a thread do it would take longer.
    private Block fetchHere() {
        Block block = fetchAfter(fetched.join());
        fetched = CompletableFuture.completedFuture(block);
        return block;
    }

    private boolean isFetched() {
        return fetched.state() == Future.State.SUCCESS && fetched.resultNow().next() > last;
    }

    private Block fetchAfter(Block before) {
        long first = before.next();
        int maxBytes = Math.min(before.maxBytes() * 2, LAST_BYTES);
        if (first > last) {
            return new Block(first, List.of(), maxBytes);
        }
        List<byte[]> records = store.records(first, maxBytes);
        if (records.isEmpty()) {
            throw new LedgerException.Damaged("commit " + first + " is missing");
        }
        int wanted = (int) Math.min(records.size(), last - first + 1);
        return new Block(first, records.subList(0, wanted), maxBytes);
    }

    private List<T> takeApart(Block block) {
        return block.records().stream().map(RecordReader::read).map(made).toList();
    }

    private static <T> List<T> join(CompletableFuture<List<T>> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LedgerException problem) {
                throw problem;
            }
            throw e;
        }
    }
}

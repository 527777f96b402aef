package vn.steerlog.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads commits in order, one block ahead of whoever consumes them: the next block is fetched and
/// decoded on a thread of its own while this one is being used. Blocks begin small, for those who
/// want a few commits only, and grow.
final class CommitStream extends Spliterators.AbstractSpliterator<Commit> {
    private static final int FIRST_BLOCK_BYTES = 1 << 16;
    private static final int LAST_BLOCK_BYTES = 1 << 20;
    private static final Executor READ_AHEAD =
            task -> Thread.ofVirtual().name("ledger-read-ahead").start(task);

    private final LedgerStore store;
    private final long last;
    private long next;
    private int blockBytes = FIRST_BLOCK_BYTES;
    private Queue<Commit> block = new ArrayDeque<>();
    private @Nullable CompletableFuture<List<Commit>> ahead;

    private CommitStream(LedgerStore store, long first, long last) {
        super(Math.max(0, last - first + 1), ORDERED | NONNULL | IMMUTABLE | SIZED);
        this.store = store;
        this.next = first;
        this.last = last;
    }

    static Stream<Commit> of(LedgerStore store, long first, long last) {
        return StreamSupport.stream(new CommitStream(store, first, last), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Commit> action) {
        if (block.isEmpty() && !refill()) {
            return false;
        }
        action.accept(block.remove());
        return true;
    }

    @Override
    public @Nullable Spliterator<Commit> trySplit() {
        return null;
    }

    private boolean refill() {
        if (next > last) {
            return false;
        }
        List<Commit> read = ahead == null ? read(next, blockBytes) : join(ahead);
        block = new ArrayDeque<>(read);
        next += read.size();
        blockBytes = Math.min(blockBytes * 2, LAST_BLOCK_BYTES);
        long from = next;
        int maxBytes = blockBytes;
        ahead =
                from > last
                        ? null
                        : CompletableFuture.supplyAsync(() -> read(from, maxBytes), READ_AHEAD);
        return true;
    }

    private List<Commit> read(long first, int maxBytes) {
        List<Commit> commits = new ArrayList<>();
        for (byte[] record : store.records(first, maxBytes)) {
            if (first + commits.size() <= last) {
                commits.add(RecordReader.read(record));
            }
        }
        if (commits.isEmpty()) {
            throw new LedgerException.Damaged("commit " + first + " is missing");
        }
        return commits;
    }

    private static List<Commit> join(CompletableFuture<List<Commit>> future) {
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

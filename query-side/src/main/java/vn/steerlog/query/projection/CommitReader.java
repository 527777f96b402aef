package vn.steerlog.query.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCodec;

/// Reads the ledger for projections: every commit is decoded once for all of them.
public final class CommitReader {
    private static final int REMEMBERED = 64;
    private static final int BATCH_EVENTS = 512;
    private static final long BATCH_BYTES = 1 << 20;
    private static final int BATCHES_AHEAD = 8;

    private final Ledger ledger;
    private final EventCodec codec;
    private final AtomicReferenceArray<SeenCommit> recent = new AtomicReferenceArray<>(REMEMBERED);

    public CommitReader(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    public Ledger ledger() {
        return ledger;
    }

    public EventCodec codec() {
        return codec;
    }

    public long head() {
        return ledger.head();
    }

    /// The commit `number`; the last few are remembered.
    ///
    /// @throws IllegalArgumentException when there is no such commit
    public SeenCommit read(long number) {
        int slot = (int) (number % REMEMBERED);
        SeenCommit known = recent.get(slot);
        if (known != null && known.number() == number) {
            return known;
        }
        SeenCommit read =
                ledger.commit(number)
                        .map(this::decoded)
                        .orElseThrow(() -> new IllegalArgumentException("no commit " + number));
        recent.set(slot, read);
        return read;
    }

    /// The events of the aggregate `key` up to and including the commit `upTo`, in order.
    public List<Seen> aggregate(String key, long upTo) {
        return ledger.aggregate(key, 0).stream()
                .filter(event -> event.commit() <= upTo)
                .map(event -> Seen.decoded(event, codec))
                .toList();
    }

    /// Hands the commits from `first` on, up to the head as it is now, to `fold`, in order and many
    /// at a time, on the calling thread. They are decoded by other threads, some batches ahead.
    public void each(long first, Consumer<List<SeenCommit>> fold) {
        each(first, Long.MAX_VALUE, fold);
    }

    /// The same, up to and including the commit `last`.
    public void each(long first, long last, Consumer<List<SeenCommit>> fold) {
        try (ExecutorService decoders = decoders();
                Stream<Commit> commits = ledger.commits(first)) {
            Deque<CompletableFuture<List<SeenCommit>>> ahead = new ArrayDeque<>();
            Iterator<Commit> left = commits.takeWhile(commit -> commit.number() <= last).iterator();
            while (left.hasNext()) {
                List<Commit> batch = batch(left);
                ahead.add(CompletableFuture.supplyAsync(() -> decoded(batch), decoders));
                if (ahead.size() >= BATCHES_AHEAD) {
                    fold.accept(ahead.remove().join());
                }
            }
            ahead.forEach(batch -> fold.accept(batch.join()));
        }
    }

    private static ExecutorService decoders() {
        return Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                Thread.ofPlatform().daemon().name("decode-", 0).factory());
    }

    private static List<Commit> batch(Iterator<Commit> left) {
        List<Commit> batch = new ArrayList<>();
        long bytes = 0;
        for (int events = 0; events < BATCH_EVENTS && bytes < BATCH_BYTES && left.hasNext(); ) {
            Commit commit = left.next();
            events += commit.events().size();
            bytes += commit.bytes().length;
            batch.add(commit);
        }
        return batch;
    }

    private List<SeenCommit> decoded(List<Commit> batch) {
        return batch.stream().map(this::decoded).toList();
    }

    private SeenCommit decoded(Commit commit) {
        return new SeenCommit(
                commit.number(),
                commit.events().stream().map(event -> Seen.decoded(event, codec)).toList());
    }
}

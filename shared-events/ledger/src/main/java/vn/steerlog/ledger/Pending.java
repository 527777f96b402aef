package vn.steerlog.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A draft that waits for its turn, and the caller who waits for it.
///
/// @param since when it began to wait, as [System#nanoTime] counts
record Pending(EncodedDraft draft, CompletableFuture<Appended> answer, long since) {

    Pending(EncodedDraft draft) {
        this(draft, new CompletableFuture<>(), System.nanoTime());
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}

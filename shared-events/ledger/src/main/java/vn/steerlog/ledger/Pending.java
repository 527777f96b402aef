package vn.steerlog.ledger;

import java.util.concurrent.CompletableFuture;

/// A draft that waits for its turn, and the caller who waits for it.
record Pending(EncodedDraft draft, CompletableFuture<Appended> answer) {

    Pending(EncodedDraft draft) {
        this(draft, new CompletableFuture<>());
    }
}

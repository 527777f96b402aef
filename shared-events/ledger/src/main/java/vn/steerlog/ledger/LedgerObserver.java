package vn.steerlog.ledger;

import java.time.Duration;

/// Hears how the ledger's writer fares, for meters. It is called on the writer's own thread: be
/// short, and never throw.
public interface LedgerObserver {
    /// Hears nothing.
    LedgerObserver NONE = new LedgerObserver() {};

    /// A batch is on stable storage.
    ///
    /// @param commits how many of it were stored
    /// @param bytes of their records together
    /// @param took storing them, the flush included
    default void batchStored(int commits, long bytes, Duration took) {}

    /// A commit was acknowledged.
    ///
    /// @param waited from the moment it was handed to the ledger
    default void acknowledged(Duration waited) {}
}

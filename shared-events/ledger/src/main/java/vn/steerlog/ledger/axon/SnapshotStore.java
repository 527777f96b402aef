package vn.steerlog.ledger.axon;

import java.util.Optional;

/// Keeps the newest snapshot of each aggregate, apart from the ledger: a port. Losing one loses
/// nothing, so a store never throws: what cannot be written is not kept, and what cannot be read is
/// not there.
public interface SnapshotStore {
    /// Keeps `snapshot` unless a later one of the same aggregate is kept already.
    void store(Snapshot snapshot);

    /// The snapshot of the aggregate `key` with the highest sequence, when there is one.
    Optional<Snapshot> newest(String key);
}

package vn.steerlog.ledger.axon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Snapshots for as long as the process runs.
public final class HeapSnapshotStore implements SnapshotStore {
    private final Map<String, Snapshot> newest = new ConcurrentHashMap<>();

    @Override
    public void store(Snapshot snapshot) {
        newest.merge(
                snapshot.key(),
                snapshot,
                (kept, come) -> come.sequence() > kept.sequence() ? come : kept);
    }

    @Override
    public Optional<Snapshot> newest(String key) {
        return Optional.ofNullable(newest.get(key));
    }
}

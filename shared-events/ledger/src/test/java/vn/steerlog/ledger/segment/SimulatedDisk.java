package vn.steerlog.ledger.segment;

import java.nio.file.Path;
import java.util.Random;
import vn.steerlog.ledger.LedgerStore;

/// A disk of a simulated machine, which fails at any step, and with it, now and then, the power.
public final class SimulatedDisk {
    private static final SegmentSettings SMALL = new SegmentSettings(1350, 200);
    private static final int MOST_CHANGES = 40;

    private final Path lockFolder;
    private MemoryDisk disk = new MemoryDisk();

    /// @param lockFolder where the lock is, which is real
    public SimulatedDisk(Path lockFolder) {
        this.lockFolder = lockFolder;
    }

    /// Opens the store over a disk that fails soon, at a step that `random` chooses.
    public LedgerStore openToFail(Random random) {
        int changes = 1 + random.nextInt(MOST_CHANGES);
        return SegmentFileStore.open(lockFolder, SMALL, new DyingDisk(disk, changes, random));
    }

    /// Opens the store over a disk that does not fail any more.
    public LedgerStore open() {
        return SegmentFileStore.open(lockFolder, SMALL, disk);
    }

    /// Of what was not flushed, any part is lost.
    public void cutPower(Random random) {
        disk = disk.afterPowerCut(random);
    }
}

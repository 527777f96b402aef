package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the [IndexFile] of each segment that is finished, by reading back what was written; the
/// writer does not wait for it.
final class IndexKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("ledger-index-keeper").daemon().factory());
    private final Disk disk;
    private final Path folder;

    IndexKeeper(Disk disk, Path folder) {
        this.folder = folder;
        this.disk = disk;
    }

    void keep(Segment finished) {
        worker.execute(() -> {
            try {
                new IndexFile(disk, folder, finished).loadOrScan();
            } catch (IOException | RuntimeException e) {
                LOG.error("{} cannot be read back", finished.path(), e);
            }
        });
    }

    /// Waits for what was begun.
    @Override
    public void close() {
        worker.close();
    }
}

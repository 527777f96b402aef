package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.steerlog.ledger.LedgerException;

/// Scans segments on all processors and hands out the results in order. Only a few are scanned
/// ahead, so that results that wait do not fill the heap.
final class Scans implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    PROCESSORS, Thread.ofPlatform().name("ledger-scan-", 0).daemon().factory());
    private final Queue<Future<ScannedSegment>> ahead = new ArrayDeque<>();
    private final Disk disk;
    private final Path folder;
    private final Iterator<Segment> rest;

    Scans(Disk disk, Path folder, List<Segment> segments) {
        this.disk = disk;
        this.folder = folder;
        rest = segments.iterator();
        for (int i = 0; i <= PROCESSORS; i++) {
            submitNext();
        }
    }

    /// Not to be called more often than there are segments.
    ScannedSegment next() throws IOException {
        try {
            ScannedSegment scanned = ahead.remove().get();
            submitNext();
            return scanned;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException.Unavailable("interrupted while opening", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException problem -> throw problem;
                case RuntimeException problem -> throw problem;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void submitNext() {
        if (rest.hasNext()) {
            Segment segment = rest.next();
            ahead.add(workers.submit(() -> new IndexFile(disk, folder, segment).loadOrScan()));
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

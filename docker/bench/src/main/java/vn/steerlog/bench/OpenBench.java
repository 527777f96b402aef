package vn.steerlog.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// Opening a large ledger: every byte is checked every time.
final class OpenBench {
    private static final int IN_FLIGHT = 2_000;

    private final Scale scale;
    private final Report report;

    OpenBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    void run(Path folder) {
        fill(folder, new Workload("open-", 5_000, 5), scale.many());
        Percentiles times = new Percentiles();
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            try (Ledger ledger = Ledger.open(SegmentFileStore.open(folder), Clock.systemUTC())) {
                times.add(System.nanoTime() - began);
                if (ledger.head() != scale.many()) {
                    throw new IllegalStateException("commits are missing");
                }
            }
        }
        report.time("open a ledger of %,d commits".formatted(scale.many()), times, "≤ 2 s");
    }

    /// Unless there is a ledger already.
    static void fill(Path folder, Workload work, int commits) {
        if (Files.exists(folder)) {
            return;
        }
        Queue<CompletableFuture<Appended>> waiting = new ArrayDeque<>();
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(folder), Clock.systemUTC())) {
            for (int i = 0; i < commits; i++) {
                if (waiting.size() == IN_FLIGHT) {
                    waiting.remove().join();
                }
                waiting.add(ledger.append(work.commit()));
            }
            waiting.forEach(CompletableFuture::join);
        }
    }
}

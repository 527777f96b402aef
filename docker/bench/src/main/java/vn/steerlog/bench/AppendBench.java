package vn.steerlog.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// Appending to the segment file, beside a bare loop that writes and flushes the same batches.
final class AppendBench {
    private final Scale scale;
    private final Path folder;
    private final Report report;

    AppendBench(Scale scale, Path folder, Report report) {
        this.scale = scale;
        this.folder = folder;
        this.report = report;
    }

    void run() throws IOException {
        append(1, "≥ 0.80");
        long most = append(16, "≥ 0.50");
        append(64, "≥ 0.40");
        latency(most / 2);
    }

    private long append(int writers, String figure) throws IOException {
        Percentiles ours = new Percentiles();
        Percentiles bare = new Percentiles();
        for (int round = 0; round <= scale.rounds(); round++) {
            Path place = folder.resolve("append-" + writers + "-" + round);
            List<Integer> batches = new ArrayList<>();
            long[] commits = {0};
            long rate;
            try (Ledger ledger = open(place, batches, commits)) {
                rate =
                        Writers.rate(
                                Workload.each(writers, round),
                                scale.roundNanos(),
                                work -> ledger.append(work.commit()).join());
            }
            long bareRate = bare(place.resolve("bare"), batches, commits[0], new Percentiles());
            if (round > 0) {
                ours.add(rate);
                bare.add(bareRate);
            }
        }
        report.rate(
                "append, segment file, " + writers + (writers == 1 ? " writer" : " writers"),
                ours,
                "write + fdatasync of the same batches",
                bare,
                figure);
        return (long) ours.median();
    }

    private static Ledger open(Path place, List<Integer> batches, long[] commits) {
        return Ledger.open(
                new WatchedStore(
                        SegmentFileStore.open(place),
                        batch -> {
                            batches.add(
                                    batch.stream().mapToInt(commit -> commit.bytes().length).sum());
                            commits[0] += batch.size();
                        }),
                Clock.systemUTC());
    }

    /// @return commits a second
    private static long bare(Path file, List<Integer> batches, long commits, Percentiles flushes)
            throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(batches.stream().mapToInt(size -> size).max().orElse(1));
        long began = System.nanoTime();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int size : batches) {
                long before = System.nanoTime();
                bytes.clear().limit(size);
                channel.write(bytes);
                channel.force(false);
                flushes.add(System.nanoTime() - before);
            }
        }
        long nanos = System.nanoTime() - began;
        Files.delete(file);
        return Writers.perSecond(commits, nanos);
    }

    /// Sixteen writers that are due at fixed times, whether or not the answer before has come.
    private void latency(long perSecond) throws IOException {
        int writers = 16;
        Path place = folder.resolve("append-latency");
        List<Integer> batches = new ArrayList<>();
        long[] commits = {0};
        Percentiles answers = new Percentiles();
        long interval = writers * 1_000_000_000L / Math.max(1, perSecond);
        try (Ledger ledger = open(place, batches, commits)) {
            long began = System.nanoTime();
            long[] turns = new long[writers];
            List<Workload> works = Workload.each(writers, 99);
            Writers.rate(
                    works,
                    scale.roundNanos() * 2,
                    work -> {
                        int writer = works.indexOf(work);
                        long due = began + turns[writer]++ * interval + writer * interval / writers;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        ledger.append(work.commit()).join();
                        answers.add(System.nanoTime() - due);
                    });
        }
        Percentiles flushes = new Percentiles();
        bare(place.resolve("bare"), batches, commits[0], flushes);
        report.time(
                "append, segment file, 16 writers at half load, time to the answer",
                answers,
                "the bare loop's write + fdatasync",
                flushes,
                "p99 ≤ 2 ms, p99.9 ≤ 10 ms beyond the flush");
    }
}

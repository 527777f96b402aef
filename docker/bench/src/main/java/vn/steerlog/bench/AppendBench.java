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
import java.util.function.Consumer;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// Appending to the segment file, beside a bare loop that writes and flushes the same batches.
final class AppendBench {
    private static final long MOST_PER_SECOND = 200_000;

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
                                prepared(writers, round),
                                scale.roundNanos(),
                                work -> ledger.append(work.commit()).join());
            }
            long bareRate = bare(place.resolve("bare"), batches, commits[0]);
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

    /// The bare loop has its bytes at hand, so these writers have their commits at hand.
    private List<Workload> prepared(int writers, int round) {
        int each = (int) (scale.roundNanos() * MOST_PER_SECOND / 1_000_000_000L) / writers + 1;
        return Workload.each(writers, round).stream().map(work -> work.prepare(each)).toList();
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
    private static long bare(Path file, List<Integer> batches, long commits) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(batches.stream().mapToInt(size -> size).max().orElse(1));
        long began = System.nanoTime();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int size : batches) {
                bytes.clear().limit(size);
                channel.write(bytes);
                channel.force(false);
            }
        }
        long nanos = System.nanoTime() - began;
        Files.delete(file);
        return Writers.perSecond(commits, nanos);
    }

    /// Sixteen writers that are due at fixed times, and what the same writers wait for when they
    /// share a [BareLog].
    private void latency(long perSecond) throws IOException {
        Percentiles ours = new Percentiles();
        Percentiles bare = new Percentiles();
        for (int round = 0; round <= scale.rounds(); round++) {
            boolean warm = round > 0;
            Path place = folder.resolve("latency-" + round);
            try (Ledger ledger = Ledger.open(SegmentFileStore.open(place), Clock.systemUTC())) {
                paced(
                        perSecond,
                        work -> ledger.append(work.commit()).join(),
                        warm ? ours : new Percentiles());
            }
            try (BareLog log = new BareLog(place.resolve("bare"))) {
                paced(
                        perSecond,
                        work -> log.append(bytes(work.commit())),
                        warm ? bare : new Percentiles());
            }
        }
        report.time(
                "append, segment file, 16 writers at half load (%,d/s), time to the answer"
                        .formatted(perSecond),
                ours,
                "write + fdatasync behind a queue, the same writers",
                bare,
                "p99 ≤ 2 ms, p99.9 ≤ 10 ms beyond the bare log's");
    }

    /// About as many as its record has.
    private static int bytes(CommitDraft draft) {
        return 350 + draft.events().getFirst().data().length;
    }

    private void paced(long perSecond, Consumer<Workload> step, Percentiles answers) {
        Writers.paced(Workload.each(16, 99), scale.roundNanos(), perSecond, step, answers);
    }
}

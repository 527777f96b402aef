package vn.steerlog.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.ExportWriter;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.ledger.proof.MerkleTree;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// What it costs to prove: the tree while the ledger is written, proofs of a large ledger, and the
/// verification of an export of it.
final class EvidenceBench {
    private static final int WRITERS = 16;

    private final Scale scale;
    private final Report report;

    EvidenceBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    /// Of a ledger of `scale.many()` commits, of about 600 bytes each.
    void run(Path folder) throws IOException {
        Files.createDirectories(folder);
        append(folder);
        Path large = folder.resolve("large");
        OpenBench.fill(large, Workload.of600Bytes("evidence-", 5_000, 5), scale.many());
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(large), Clock.systemUTC());
                LedgerTree tree = LedgerTree.of(ledger)) {
            growth(ledger);
            proofs(tree.now());
            verification(ledger, tree, folder);
        }
    }

    /// With and without the tree in turns, so that both have the same disk.
    private void append(Path folder) {
        Percentiles with = new Percentiles();
        Percentiles without = new Percentiles();
        for (int round = 0; round <= scale.rounds(); round++) {
            long ours = appended(folder.resolve("with-" + round), round, true);
            long bare = appended(folder.resolve("without-" + round), round, false);
            if (round > 0) {
                with.add(ours);
                without.add(bare);
            }
        }
        report.rate(
                "append, segment file, 16 writers, with the tree following",
                with,
                "without it",
                without,
                "≥ 0.98");
    }

    private long appended(Path place, int seed, boolean followed) {
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(place), Clock.systemUTC())) {
            Optional<LedgerTree> tree =
                    followed ? Optional.of(LedgerTree.of(ledger)) : Optional.empty();
            long rate =
                    Writers.rate(
                            Workload.each(WRITERS, 1_000 + seed),
                            scale.roundNanos(),
                            work -> ledger.append(work.commit()).join());
            tree.ifPresent(LedgerTree::close);
            return rate;
        }
    }

    /// What a record costs the tree that follows, beside all that appending it costs.
    private void growth(Ledger ledger) {
        Percentiles rates = new Percentiles();
        for (int round = 0; round < 5; round++) {
            long began = Threads.cpuNanos();
            MerkleTree tree = new MerkleTree();
            while (tree.size() < ledger.head()) {
                ledger.records(tree.size() + 1, 1 << 20)
                        .forEach(record -> tree.add(Hash.ofLeaf(record)));
            }
            rates.add(Writers.perSecond(tree.size(), Threads.cpuNanos() - began));
        }
        report.rate("tree over what is recorded, commits a second of CPU time", rates, "");
    }

    private void proofs(MerkleTree tree) {
        Percentiles inclusion = new Percentiles();
        Percentiles consistency = new Percentiles();
        Random random = new Random(7);
        long size = tree.size();
        for (int i = 0; i < 20 * scale.questions(); i++) {
            long index = random.nextLong(size);
            long began = System.nanoTime();
            int hashes = tree.inclusion(index, size).size();
            long between = System.nanoTime();
            hashes += tree.consistency(index + 1, size).size();
            long ended = System.nanoTime();
            if (hashes == 0) {
                throw new IllegalStateException("a proof of nothing");
            }
            inclusion.add(between - began);
            consistency.add(ended - between);
        }
        report.time("inclusion proof at %,d commits".formatted(size), inclusion, "≤ 1 ms");
        report.time("consistency proof at %,d commits".formatted(size), consistency, "≤ 1 ms");
    }

    /// How long a record is, of the first thousand or so.
    private static long bytes(Ledger ledger) {
        return Math.round(
                ledger.records(1, 1 << 20).stream()
                        .mapToInt(it -> it.length)
                        .average()
                        .orElseThrow());
    }

    /// On one thread.
    private void verification(Ledger ledger, LedgerTree tree, Path folder) throws IOException {
        KeyRing keys = KeyRing.at(folder.resolve("key"), Optional.empty(), new SecureRandom());
        long size = ledger.head();
        Checkpoint checkpoint = new Checkpoint(keys.origin(), size, tree.now().root(size));
        SignedNote note = SignedNote.sign(checkpoint.text(), keys.current(), Instant.EPOCH);
        Path archive = folder.resolve("export.zip");
        Percentiles written = new Percentiles();
        Percentiles verified = new Percentiles();
        Percentiles computed = new Percentiles();
        Percentiles hashed = new Percentiles();
        for (int round = 0; round < 5; round++) {
            long began = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
                new ExportWriter(ledger, tree, keys.verifiers()).write(1, size, note, out, _ -> {});
            }
            long between = System.nanoTime();
            long before = Threads.cpuNanos();
            new ExportVerifier(keys.verifiers(), List.of(), _ -> {}).verify(archive);
            long ended = System.nanoTime();
            computed.add(Writers.perSecond(size, Threads.cpuNanos() - before));
            written.add(Writers.perSecond(size, between - began));
            verified.add(Writers.perSecond(size, ended - between));
            hashed.add(hashing(ledger));
        }
        report.rate("export, commits", written, "");
        report.rate(
                "verification of an export, commits of %d bytes on one core"
                        .formatted(bytes(ledger)),
                verified,
                "≥ 300,000/s");
        report.rate(
                "the same, commits a second of CPU time",
                computed,
                "SHA-256 alone, once over each of these records",
                hashed,
                "≥ 300,000/s");
    }

    /// What any verifier has to do at least, by CPU time.
    private static long hashing(Ledger ledger) {
        long began = Threads.cpuNanos();
        long next = 1;
        while (next <= ledger.head()) {
            List<byte[]> records = ledger.records(next, 1 << 20);
            records.forEach(Hash::ofLeaf);
            next += records.size();
        }
        return Writers.perSecond(ledger.head(), Threads.cpuNanos() - began);
    }
}

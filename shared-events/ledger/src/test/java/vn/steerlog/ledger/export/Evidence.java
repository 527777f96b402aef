package vn.steerlog.ledger.export;

import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.SettableClock;
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.FileCheckpointStore;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.Notary;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.SigningKey;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.ledger.proof.RunningRoot;

/// A ledger with its keys, and what somebody may do to an export of it.
final class Evidence implements AutoCloseable {
    static final int COMMITS = 40;

    private final Clock clock = new SettableClock("2025-11-17T09:30:00Z");
    private final Path folder;
    final Ledger ledger;
    final LedgerTree tree;
    final Notary notary;

    Evidence(Path folder) {
        this.folder = folder;
        ledger = Ledger.open(new MemoryLedgerStore(), clock);
        for (int i = 0; i < COMMITS; i++) {
            ledger.append(commit(onTask("t1", i), free())).join();
        }
        tree = LedgerTree.of(ledger);
        KeyRing keys =
                KeyRing.at(folder.resolve("key"), Optional.of("a.example/so"), new SecureRandom());
        notary =
                new Notary(
                        tree, keys, new FileCheckpointStore(folder.resolve("checkpoints")), clock);
    }

    SignedNote checkpoint(long size) {
        return notary.sign(size).note();
    }

    SigningKey key() {
        return notary.keys().current();
    }

    Path export(long first, long last, long size) throws IOException {
        Path file = Files.createTempFile(folder, "export", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExportWriter(ledger, tree, notary.keys().verifiers())
                    .write(first, last, checkpoint(size), out, _ -> {});
        }
        return file;
    }

    /// The whole log, up to a checkpoint.
    Path export(long size) throws IOException {
        return export(1, size, size);
    }

    static List<String> log(Path archive) throws IOException {
        return new ArrayList<>(parts(archive).getOrDefault(Archive.LOG, "").lines().toList());
    }

    static Map<String, String> parts(Path archive) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /// The export with another log in it.
    Path withLog(Path archive, List<String> log) throws IOException {
        return with(archive, Archive.LOG, log.isEmpty() ? "" : String.join("\n", log) + "\n");
    }

    Path with(Path archive, String name, String text) throws IOException {
        Map<String, String> parts = parts(archive);
        parts.put(name, text);
        Path file = Files.createTempFile(folder, "tampered", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /// The log with its numbers and its chain made right again, as a careful forger would.
    static List<String> rechained(List<String> log) {
        List<String> rechained = new ArrayList<>();
        String previous = "0".repeat(64);
        for (String line : log) {
            String next =
                    line.replaceFirst(
                            "^\\{\"n\":[0-9]+,\"prev\":\"[0-9a-f]{64}\"",
                            "{\"n\":" + (rechained.size() + 1) + ",\"prev\":\"" + previous + "\"");
            rechained.add(next);
            previous =
                    HexFormat.of()
                            .formatHex(
                                    Sha256.digest().digest(next.getBytes(StandardCharsets.UTF_8)));
        }
        return rechained;
    }

    /// A checkpoint over any log, signed with any key.
    SignedNote forged(List<String> log, SigningKey key) {
        RunningRoot root = new RunningRoot();
        log.forEach(line -> root.add(line.getBytes(StandardCharsets.UTF_8)));
        Checkpoint checkpoint = new Checkpoint("a.example/so", log.size(), root.root());
        return SignedNote.sign(checkpoint.text(), key, clock.instant());
    }

    @Override
    public void close() {
        tree.close();
        ledger.close();
    }
}

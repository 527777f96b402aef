package vn.steerlog.ledger.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.proof.LedgerTree;

/// Writes exports: see [Archive]. Streams, whatever the size. The same range under the same
/// checkpoint gives the same bytes.
public final class ExportWriter {
    private static final int BLOCK_BYTES = 1 << 20;

    private final Ledger ledger;
    private final LedgerTree tree;
    private final List<VerifierKey> keys;

    /// @param keys all that ever signed checkpoints of the ledger, the oldest first
    public ExportWriter(Ledger ledger, LedgerTree tree, List<VerifierKey> keys) {
        this.ledger = ledger;
        this.tree = tree;
        this.keys = List.copyOf(keys);
    }

    /// Writes the commits `first` to `last` and what proves them.
    ///
    /// @param note a signed checkpoint that covers them
    /// @param progress hears the number of the last commit written, now and then
    /// @throws IllegalArgumentException unless 1 ≤ first ≤ last ≤ the checkpoint's size
    /// @throws IOException when `out` takes no more; it is not closed
    public void write(
            long first, long last, SignedNote note, OutputStream out, LongConsumer progress)
            throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        if (first < 1 || first > last || last > size) {
            throw new IllegalArgumentException(
                    "commits %d to %d of a checkpoint of %d".formatted(first, last, size));
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        part(zip, Archive.CHECKPOINT, note.toString());
        part(zip, Archive.KEYS, keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
        if (first > 1 || last < size) {
            TlogProof proof =
                    new TlogProof(last - 1, tree.over(size).inclusion(last - 1, size), note);
            part(zip, Archive.PROOF, proof.toString());
        }
        begin(zip, Archive.LOG);
        log(first, last, zip, progress);
        zip.closeEntry();
        zip.finish();
    }

    private void log(long first, long last, OutputStream out, LongConsumer progress)
            throws IOException {
        long next = first;
        while (next <= last) {
            for (byte[] record : ledger.records(next, BLOCK_BYTES)) {
                if (next <= last) {
                    out.write(record);
                    out.write('\n');
                    next++;
                }
            }
            progress.accept(next - 1);
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// The same time in every export, the first that a ZIP archive can say.
    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }
}

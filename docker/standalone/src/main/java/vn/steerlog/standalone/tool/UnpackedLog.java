package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.export.OpenedExport;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// The records of an export as a ledger in a folder of its own, which only this user can read and
/// which goes when this is closed: what is folded from it need not fit into memory.
final class UnpackedLog implements AutoCloseable {
    private static final int BATCH_BYTES = 1 << 20;

    private final Path folder;
    private final SegmentFileStore store;
    private final List<Commit> batch = new ArrayList<>();
    private int bytes;

    private UnpackedLog(Path folder) {
        this.folder = folder;
        this.store = SegmentFileStore.open(folder.resolve("ledger"));
    }

    /// @param archive an export from commit 1 on, verified before
    /// @param progress hears the number of every commit
    /// @throws IOException when it cannot be read, or there is no room for it
    static UnpackedLog of(Path archive, LongConsumer progress) throws IOException {
        UnpackedLog log = new UnpackedLog(Files.createTempDirectory("steerlog-"));
        try (OpenedExport export = OpenedExport.open(archive)) {
            export.eachRecord(record -> {
                Commit next = RecordReader.read(record);
                log.add(next);
                progress.accept(next.number());
            });
            log.write();
            return log;
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    SegmentFileStore store() {
        return store;
    }

    private void add(Commit next) {
        batch.add(next);
        bytes += next.bytes().length;
        if (bytes >= BATCH_BYTES) {
            write();
        }
    }

    private void write() {
        if (!batch.isEmpty()) {
            store.append(List.copyOf(batch));
            batch.clear();
            bytes = 0;
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

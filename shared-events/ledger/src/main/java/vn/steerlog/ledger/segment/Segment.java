package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import vn.steerlog.ledger.Sha256;

/// One segment file. Its last bytes may be zeros, put there in advance: a flush that does not
/// change the size of the file has less to do.
final class Segment {
    static final byte[] MAGIC = "steerlog seg v1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int BLOCK_BYTES = 1 << 20;

    private final long firstCommit;
    private final Path path;
    private final Disk.DiskFile file;
    private long allocated;

    private Segment(long firstCommit, Path path, Disk.DiskFile file) throws IOException {
        this.firstCommit = firstCommit;
        this.path = path;
        this.file = file;
        allocated = file.size();
    }

    static Segment open(Disk disk, Path folder, long firstCommit) throws IOException {
        Path path = folder.resolve(SegmentName.of(firstCommit));
        return new Segment(firstCommit, path, disk.open(path));
    }

    /// Makes a segment without records.
    static Segment create(Disk disk, Path folder, long firstCommit, int zeros) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(Arrays.copyOf(MAGIC, MAGIC.length + zeros));
        disk.createWhole(folder, SegmentName.of(firstCommit), content);
        return open(disk, folder, firstCommit);
    }

    long firstCommit() {
        return firstCommit;
    }

    Path path() {
        return path;
    }

    long size() throws IOException {
        return file.size();
    }

    void read(ByteBuffer into, long at) throws IOException {
        file.read(into, at);
    }

    /// The SHA-256 of the whole file.
    byte[] sha256() throws IOException {
        MessageDigest sha256 = Sha256.digest();
        long size = file.size();
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, size));
        for (long at = 0; at < size; at += BLOCK_BYTES) {
            block.clear().limit((int) Math.min(BLOCK_BYTES, size - at));
            file.read(block, at);
            sha256.update(block.flip());
        }
        return sha256.digest();
    }

    /// Puts `frames` at byte `at` and on stable storage; when the file has to grow, with `zeros`
    /// after them.
    void write(ByteBuffer frames, long at, int zeros) throws IOException {
        long end = at + frames.remaining();
        file.write(frames, at);
        if (end > allocated) {
            file.write(ByteBuffer.allocate(zeros), end);
            allocated = end + zeros;
        }
        file.flush();
    }

    /// Ends the file at byte `end`, for good or to be written to again.
    void cutOff(long end) throws IOException {
        file.truncate(end);
        file.flush();
        allocated = end;
    }

    void seal(long end) throws IOException {
        ByteBuffer seal = Frame.seal();
        long size = end + seal.remaining();
        file.write(seal, end);
        file.truncate(size);
        file.flush();
        allocated = size;
    }

    void close() throws IOException {
        file.close();
    }
}

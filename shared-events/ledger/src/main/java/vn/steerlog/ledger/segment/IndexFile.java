package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.segment.ScannedSegment.Ending;

/// What a finished segment was found to hold, kept in a file beside it, so that the next start does
/// not have to take every record of it apart again. It counts only when the SHA-256 at its end fits
/// the file, and the one at its beginning all bytes of the segment: then the segment is, byte for
/// byte, the one that was scanned, and a further scan could find nothing else. It may be deleted at
/// any time.
final class IndexFile {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFile.class);
    private static final byte[] MAGIC = "steerlog idx v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;
    private static final int LEAST_BYTES = MAGIC.length + 2 * HASH_BYTES;

    private final Disk disk;
    private final Segment segment;
    private final Path folder;
    private final String name;

    IndexFile(Disk disk, Path folder, Segment segment) {
        this.disk = disk;
        this.segment = segment;
        this.folder = folder;
        name = SegmentName.index(segment.firstCommit());
    }

    /// What the segment holds: as it is known, or else as a scan finds it now, which is kept when
    /// the segment is finished.
    ScannedSegment loadOrScan() throws IOException {
        Optional<ScannedSegment> known = load();
        if (known.isPresent()) {
            return known.get();
        }
        ScannedSegment scanned = SegmentScan.scan(segment);
        if (scanned.ending() == Ending.SEALED && scanned.outlines().size() > 0) {
            save(scanned);
        }
        return scanned;
    }

    /// What is known about the segment; absent when nothing is, or not about these bytes.
    private Optional<ScannedSegment> load() {
        try {
            byte[] content = content();
            if (!isWhole(content) || !isAbout(content, segment.sha256())) {
                LOG.warn("{} is not about {} as it is; it will be made anew", name, segment.path());
                return Optional.empty();
            }
            ByteBuffer form = ByteBuffer.wrap(content).position(MAGIC.length + HASH_BYTES);
            return Optional.of(ScanForm.read(form, segment));
        } catch (IOException e) {
            LOG.debug("{} is not there", name, e);
            return Optional.empty();
        }
    }

    /// Keeps what a scan of the finished segment found. When that fails the next start takes
    /// longer.
    private void save(ScannedSegment scanned) {
        try {
            byte[] form = ScanForm.write(scanned);
            ByteBuffer content = ByteBuffer.allocate(LEAST_BYTES + form.length);
            content.put(MAGIC).put(segment.sha256()).put(form);
            MessageDigest sha256 = Sha256.digest();
            sha256.update(content.array(), 0, content.position());
            disk.createWhole(folder, name, content.put(sha256.digest()).flip());
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", name, e.toString());
        }
    }

    private byte[] content() throws IOException {
        try (Disk.DiskFile file = disk.open(folder.resolve(name))) {
            ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(content, 0);
            return content.array();
        }
    }

    private static boolean isWhole(byte[] content) {
        if (content.length < LEAST_BYTES) {
            return false;
        }
        int end = content.length - HASH_BYTES;
        MessageDigest sha256 = Sha256.digest();
        sha256.update(content, 0, end);
        return Arrays.mismatch(content, MAGIC) == MAGIC.length
                && Arrays.equals(content, end, content.length, sha256.digest(), 0, HASH_BYTES);
    }

    private static boolean isAbout(byte[] content, byte[] segmentHash) {
        int start = MAGIC.length;
        return Arrays.equals(content, start, start + HASH_BYTES, segmentHash, 0, HASH_BYTES);
    }
}

package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import vn.steerlog.ledger.Commit;

/// Writes at the end of the last segment, and begins the next one when it is full. A batch is in
/// one segment.
final class TailWriter {
    private static final int USUAL_BATCH_BYTES = 1 << 18;

    private final Disk disk;
    private final Path folder;
    private final SegmentSettings settings;
    private final NavigableMap<Long, Segment> segments;
    private final ByteBuffer usual = ByteBuffer.allocateDirect(USUAL_BATCH_BYTES);
    private long end;

    /// @param segments by first commit; the next ones are added
    /// @param end the byte of the last segment at which the next batch goes
    TailWriter(
            Disk disk,
            Path folder,
            SegmentSettings settings,
            NavigableMap<Long, Segment> segments,
            long end) {
        this.disk = disk;
        this.folder = folder;
        this.settings = settings;
        this.segments = segments;
        this.end = end;
    }

    /// Puts the batch on stable storage.
    List<Outline> write(List<Commit> batch) throws IOException {
        long size = batch.stream().mapToLong(c -> Frame.HEADER_BYTES + c.bytes().length).sum();
        boolean isBlank = end == Segment.MAGIC.length;
        if (!isBlank && end + size > settings.segmentBytes()) {
            beginNext(batch.getFirst().number());
        }
        ByteBuffer frames = buffer(Math.toIntExact(size));
        List<Outline> outlines = new ArrayList<>(batch.size());
        for (int before = 0; before < batch.size(); before++) {
            Commit commit = batch.get(before);
            Frame.put(frames, commit.bytes(), before);
            outlines.add(Outline.of(commit, end + frames.position()));
        }
        long newEnd = end + size;
        tail().write(frames.flip(), end, zerosAfter(newEnd));
        end = newEnd;
        return outlines;
    }

    /// The next segment exists before this one is sealed: a seal at the end of the last segment
    /// means that one is missing.
    private void beginNext(long firstCommit) throws IOException {
        Segment next = Segment.create(disk, folder, firstCommit, settings.zeros());
        tail().seal(end);
        segments.put(firstCommit, next);
        end = Segment.MAGIC.length;
    }

    private Segment tail() {
        return segments.lastEntry().getValue();
    }

    private int zerosAfter(long newEnd) {
        return Math.clamp(settings.segmentBytes() - newEnd, 0, settings.zeros());
    }

    private ByteBuffer buffer(int size) {
        return size <= usual.capacity() ? usual.clear() : ByteBuffer.allocate(size);
    }
}

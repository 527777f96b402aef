package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Consumer;
import vn.steerlog.ledger.Commit;

/// Writes at the end of the last segment, and begins the next one when it is full. A batch is in
/// one segment.
final class TailWriter {
    private static final int USUAL_BATCH_BYTES = 1 << 18;

    private final Disk disk;
    private final Path folder;
    private final SegmentSettings settings;
    private final NavigableMap<Long, Segment> segments;
    private final Consumer<Segment> onFinished;
    private final ByteBuffer usual = ByteBuffer.allocateDirect(USUAL_BATCH_BYTES);
    private long end;

    /// @param segments by first commit; the next ones are added
    /// @param onFinished is told of each segment that will not change any more
    /// @param end the byte of the last segment at which the next batch goes
    TailWriter(
            Disk disk,
            Path folder,
            SegmentSettings settings,
            NavigableMap<Long, Segment> segments,
            Consumer<Segment> onFinished,
            long end) {
        this.disk = disk;
        this.folder = folder;
        this.settings = settings;
        this.segments = segments;
        this.onFinished = onFinished;
        this.end = end;
    }

    /// Puts the batch on stable storage.
    Outlines write(List<Commit> batch) throws IOException {
        long size = batch.stream().mapToLong(c -> Frame.HEADER_BYTES + c.bytes().length).sum();
        boolean isBlank = end == Segment.MAGIC.length;
        if (!isBlank && end + size > settings.segmentBytes()) {
            beginNext(batch.getFirst().number());
        }
        ByteBuffer frames = buffer(Math.toIntExact(size));
        Outlines.Builder outlines = new Outlines.Builder(batch.getFirst().number());
        for (int before = 0; before < batch.size(); before++) {
            Commit commit = batch.get(before);
            Frame.put(frames, commit.bytes(), before);
            outlines.add(commit, end + frames.position());
        }
        long newEnd = end + size;
        tail().write(frames.flip(), end, zerosAfter(newEnd));
        end = newEnd;
        return outlines.build();
    }

    /// The next segment exists before this one is sealed: a seal at the end of the last segment
    /// means that one is missing.
    private void beginNext(long firstCommit) throws IOException {
        Segment next = Segment.create(disk, folder, firstCommit, settings.zeros());
        Segment finished = tail();
        finished.seal(end);
        onFinished.accept(finished);
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

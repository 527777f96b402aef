package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerException;

/// Opens the segment files of a folder. Every byte of every segment is read and checked each time:
/// the last segment record by record, and so is a finished one, unless its [IndexFile] shows that
/// it is byte for byte as it was when that was done before. What links one segment to the next is
/// always compared.
///
/// Checked are the checksum of each frame, the form of each record, numbers, positions and
/// sequences without gaps, time that never steps back, the hash that chains each record to the one
/// before, and the seal at the end of every segment but the last. Whatever fails is damage, and
/// nothing is opened and nothing changed, with two exceptions. Both are what a death leaves behind
/// at the very end, never acknowledged: a torn last batch ([Tear]), which is cut off, and a new
/// segment that was begun before the one before it was sealed, which is sealed now.
///
/// What is in the last batch may never have reached the disk, even when it can be read: after a
/// failed flush the operating system forgets that it has something to write. So that batch is
/// written and flushed once more before anybody sees it.
final class Opening {
    private static final int USUAL_RECORD_BYTES = 500;

    private final Disk disk;
    private final Path folder;
    private Head head = Head.NONE;

    Opening(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// @param zeros how many to begin the first segment with when there is none yet
    /// @throws LedgerException.Damaged when the files hold something else than was written
    Opened open(int zeros) throws IOException {
        List<Segment> segments = new ArrayList<>();
        try {
            find(segments);
            if (segments.isEmpty()) {
                segments.add(Segment.create(disk, folder, 1, zeros));
            }
            CommitIndex index = new CommitIndex(bytes(segments) / USUAL_RECORD_BYTES);
            ScannedSegment last = takeAll(segments, index);
            return new Opened(index, segments, head, last.end());
        } catch (IOException | RuntimeException e) {
            closeAll(segments, e);
            throw e;
        }
    }

    private static void closeAll(List<Segment> segments, Exception why) {
        for (Segment segment : segments) {
            try {
                segment.close();
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }

    private void find(List<Segment> segments) throws IOException {
        List<String> names = disk.names(folder);
        for (String name : names) {
            if (SegmentName.isUnfinished(name)) {
                disk.delete(folder.resolve(name));
            }
        }
        disk.flushFolder(folder);
        for (long first : firstCommits(names)) {
            segments.add(Segment.open(disk, folder, first));
        }
    }

    private static List<Long> firstCommits(List<String> names) {
        return names.stream()
                .flatMap(name -> SegmentName.firstCommit(name).stream())
                .sorted()
                .toList();
    }

    private static long bytes(List<Segment> segments) throws IOException {
        long bytes = 0;
        for (Segment segment : segments) {
            bytes += segment.size();
        }
        return bytes;
    }

    /// @return the last one
    private ScannedSegment takeAll(List<Segment> segments, CommitIndex index) throws IOException {
        try (Scans scans = new Scans(disk, folder, segments)) {
            ScannedSegment previous = null;
            ScannedSegment last = take(scans.next(), index);
            for (int taken = 1; taken < segments.size(); taken++) {
                if (previous != null) {
                    Aftermath.checkSealed(previous);
                }
                previous = last;
                last = take(scans.next(), index);
            }
            Aftermath.settle(previous, last);
            return last;
        }
    }

    private ScannedSegment take(ScannedSegment scanned, CommitIndex index) {
        Segment segment = scanned.segment();
        if (segment.firstCommit() != head.number() + 1) {
            throw new LedgerException.Damaged(
                    "commit %d: the segment file that begins with it is missing; the next is %s"
                            .formatted(head.number() + 1, segment.path()));
        }
        try {
            scanned.previous().ifPresent(hash -> checkContinues(scanned.outlines(), hash));
            index.add(scanned.outlines());
        } catch (LedgerException.Damaged problem) {
            throw Damage.at(segment, segment.firstCommit(), Segment.MAGIC.length, problem);
        }
        head = scanned.head().orElse(head);
        return scanned;
    }

    private void checkContinues(Outlines outlines, String previous) {
        head.checkContinues(
                outlines.firstCommit(),
                previous,
                Micros.instant(outlines.instants().getLong(0)),
                outlines.firstPositions().getLong(0));
    }
}

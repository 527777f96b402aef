package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.RecordReader;

/// Reads one segment file from front to back and checks every byte of it: the frames, the form of
/// the records, and that each record continues the one before.
final class SegmentScan {
    private final Segment segment;
    private final Window window;
    private final List<Outline> outlines = new ArrayList<>();
    private @Nullable Commit first;
    private @Nullable Head head;
    private long lastBatch = Segment.MAGIC.length;
    private long end = Segment.MAGIC.length;

    private SegmentScan(Segment segment) throws IOException {
        this.segment = segment;
        window = new Window(segment);
    }

    /// @throws LedgerException.Damaged when a whole frame holds something else than the record that
    ///   belongs there
    static ScannedSegment scan(Segment segment) throws IOException {
        SegmentScan scan = new SegmentScan(segment);
        scan.checkMagic();
        while (scan.window.hasFrame(scan.end)) {
            scan.takeFrame();
        }
        return scan.result();
    }

    private void checkMagic() throws IOException {
        int length = Segment.MAGIC.length;
        ByteBuffer block = window.block(0, length);
        if (block.limit() < length
                || !block.slice(0, length).equals(ByteBuffer.wrap(Segment.MAGIC))) {
            throw Damage.at(segment, segment.firstCommit(), 0, "not a segment file");
        }
    }

    private void takeFrame() throws IOException {
        ByteBuffer block = window.block(end, Frame.HEADER_BYTES);
        int start = window.index(end);
        byte[] record = Frame.record(block, start);
        Commit commit = check(record);
        if (Frame.before(block, start) == 0) {
            lastBatch = end;
        }
        end += Frame.HEADER_BYTES + record.length;
        outlines.add(Outline.of(commit, end));
    }

    private Commit check(byte[] record) {
        try {
            Commit commit = RecordReader.read(record);
            head = head == null ? Head.of(commit) : head.next(commit);
            first = first == null ? commit : first;
            return commit;
        } catch (LedgerException.Damaged problem) {
            long number = segment.firstCommit() + outlines.size();
            throw Damage.at(segment, number, end, problem);
        }
    }

    private ScannedSegment result() throws IOException {
        return new ScannedSegment(
                segment,
                Optional.ofNullable(first),
                outlines,
                Optional.ofNullable(head),
                lastBatch,
                end,
                ending());
    }

    private ScannedSegment.Ending ending() throws IOException {
        if (window.hasSeal(end) && end + Frame.HEADER_BYTES == window.size()) {
            return ScannedSegment.Ending.SEALED;
        }
        return window.isZero(end, window.size())
                ? ScannedSegment.Ending.OPEN
                : ScannedSegment.Ending.BROKEN;
    }
}

package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
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
    private final Outlines.Builder outlines;
    private @Nullable String previous;
    private @Nullable Head head;
    private long number;
    private long lastBatch = Segment.MAGIC.length;
    private long end = Segment.MAGIC.length;

    private SegmentScan(Segment segment) throws IOException {
        this.segment = segment;
        number = segment.firstCommit();
        outlines = new Outlines.Builder(number);
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
        if (Frame.before(block, start) == 0) {
            lastBatch = end;
        }
        try {
            take(RecordReader.read(record), end + Frame.HEADER_BYTES + record.length);
        } catch (LedgerException.Damaged problem) {
            throw Damage.at(segment, number, end, problem);
        }
        end += Frame.HEADER_BYTES + record.length;
        number++;
    }

    private void take(Commit commit, long endOfFrame) {
        if (head == null) {
            previous = commit.previous();
            head = allegedBefore(commit);
        }
        head = head.next(commit);
        outlines.add(commit, endOfFrame);
    }

    /// The end of the log that the first commit says it continues.
    private Head allegedBefore(Commit first) {
        long position = first.events().getFirst().position();
        return new Head(number - 1, position - 1, first.at(), first.previous());
    }

    private ScannedSegment result() throws IOException {
        return new ScannedSegment(
                segment,
                Optional.ofNullable(previous),
                outlines.build(),
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

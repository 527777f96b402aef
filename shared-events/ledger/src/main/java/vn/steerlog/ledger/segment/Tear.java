package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vn.steerlog.ledger.LedgerException;

/// Tells a tear from damage at the end of the last segment file.
///
/// A batch is written only after the one before it was flushed. So when the process or the machine
/// dies, only the last batch can be torn, and it was never acknowledged. A process that dies leaves
/// the beginning of what it wrote. A machine that dies leaves any of the disk's sectors as they
/// were before, which is full of zeros: whole frames may stand after such a gap, but they are of
/// the same batch.
///
/// Everything else is damage: a frame of a later batch after the broken one; one of the same batch
/// when no sector in between is empty; a seal. What nothing can tell from a tear is damage to the
/// last record of all.
final class Tear {
    private static final int SECTOR_BYTES = 512;
    private static final byte[] START = "{\"n\":".getBytes(StandardCharsets.US_ASCII);

    private final Segment segment;
    private final Window window;
    private final long brokenCommit;
    private final long from;

    private Tear(ScannedSegment scanned) throws IOException {
        segment = scanned.segment();
        window = new Window(segment);
        brokenCommit = scanned.nextCommit();
        from = scanned.end();
    }

    /// @throws LedgerException.Damaged unless what stands after the last whole frame is a tear
    static void check(ScannedSegment scanned) throws IOException {
        Tear tear = new Tear(scanned);
        for (long offset = tear.from; offset < tear.window.size(); offset++) {
            tear.checkAt(offset);
        }
    }

    private void checkAt(long offset) throws IOException {
        if (window.hasSeal(offset)) {
            throw damage("it is broken, but its segment was finished after it");
        }
        if (mayStartFrame(offset) && window.hasFrame(offset)) {
            if (firstOfBatch(offset) > brokenCommit) {
                throw damage("it is broken, but a whole commit of a later batch follows");
            }
            if (!hasEmptySectorBefore(offset)) {
                throw damage("it is broken, but a whole commit follows without a gap");
            }
        }
    }

    private boolean mayStartFrame(long offset) throws IOException {
        int needed = Frame.HEADER_BYTES + START.length;
        ByteBuffer block = window.block(offset, needed);
        int record = window.index(offset) + Frame.HEADER_BYTES;
        return record + START.length <= block.limit()
                && block.slice(record, START.length).equals(ByteBuffer.wrap(START));
    }

    private long firstOfBatch(long offset) throws IOException {
        ByteBuffer block = window.block(offset, Frame.HEADER_BYTES);
        int start = window.index(offset);
        long number = 0;
        int digit = start + Frame.HEADER_BYTES + START.length;
        for (; Character.isDigit(block.get(digit)); digit++) {
            number = number * 10 + (block.get(digit) - '0');
        }
        return number - Frame.before(block, start);
    }

    private boolean hasEmptySectorBefore(long offset) throws IOException {
        long sector = from - from % SECTOR_BYTES;
        for (; sector + SECTOR_BYTES <= offset; sector += SECTOR_BYTES) {
            if (window.isZero(Math.max(sector, from), sector + SECTOR_BYTES)) {
                return true;
            }
        }
        return false;
    }

    private LedgerException.Damaged damage(String problem) {
        return Damage.at(segment, brokenCommit, from, problem);
    }
}

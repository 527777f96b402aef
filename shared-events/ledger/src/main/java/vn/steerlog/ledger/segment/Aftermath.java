package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.segment.ScannedSegment.Ending;

/// Puts in order what a death may have left at the end of the log. Changes nothing before
/// everything is known to be sound.
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private Aftermath() {}

    /// @throws LedgerException.Damaged unless the segment, which is not the last, was finished
    static void checkSealed(ScannedSegment scanned) {
        if (scanned.ending() != Ending.SEALED) {
            throw damage(scanned, "its frame is broken or missing, but a further segment follows");
        }
    }

    /// @param previous the one before the last, when there is one
    /// @throws LedgerException.Damaged when there is more to it than a death explains
    static void settle(@Nullable ScannedSegment previous, ScannedSegment last) throws IOException {
        switch (last.ending()) {
            case SEALED -> throw damage(last, "the segment file that begins with it is missing");
            case BROKEN -> Tear.check(last);
            case OPEN -> {}
        }
        if (previous != null && !(last.isBlank() && mayWaitForSeal(previous))) {
            checkSealed(previous);
        }
        if (last.ending() == Ending.BROKEN) {
            cutOff(last);
        }
        if (previous != null && last.isBlank()) {
            previous.segment().seal(previous.end());
        } else {
            writeLastBatchAgain(last);
        }
    }

    /// Whether only the seal, at most a part of which was written, is missing.
    private static boolean mayWaitForSeal(ScannedSegment scanned) throws IOException {
        Window window = new Window(scanned.segment());
        return window.isZero(scanned.end() + Frame.HEADER_BYTES, window.size());
    }

    private static void cutOff(ScannedSegment last) throws IOException {
        Segment segment = last.segment();
        LOG.warn(
                "{}: cutting off {} bytes from byte {} on, which were written but never"
                        + " acknowledged; the log ends with commit {}",
                segment.path(),
                segment.size() - last.end(),
                last.end(),
                last.nextCommit() - 1);
        segment.cutOff(last.end());
    }

    private static void writeLastBatchAgain(ScannedSegment last) throws IOException {
        ByteBuffer frames = ByteBuffer.allocate(Math.toIntExact(last.end() - last.lastBatch()));
        last.segment().read(frames, last.lastBatch());
        last.segment().write(frames.flip(), last.lastBatch(), 0);
    }

    private static LedgerException.Damaged damage(ScannedSegment scanned, String problem) {
        return Damage.at(scanned.segment(), scanned.nextCommit(), scanned.end(), problem);
    }
}

package vn.steerlog.ledger.segment;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import vn.steerlog.ledger.RecordLimits;

/// What stands around a record in a segment file, big-endian:
///
/// | bytes | what |
/// | --- | --- |
/// | 4 | CRC32C of everything that follows in the frame |
/// | 4 | the record's length in bytes |
/// | 4 | how many records of the same batch stand before it |
/// | … | the record |
///
/// A batch is what was flushed at once. That a frame knows where its batch began is what tells a
/// tear from damage when the file is opened: see [Tear]. A sealed segment ends with a frame whose
/// length is [#SEAL], without a record.
final class Frame {
    static final int HEADER_BYTES = 12;
    static final int SEAL = -1;

    private static final int CHECKED_FROM = 4;
    private static final int LENGTH_AT = 4;
    private static final int BEFORE_AT = 8;

    private Frame() {}

    static void put(ByteBuffer into, byte[] record, int before) {
        int start = into.position();
        into.putInt(0).putInt(record.length).putInt(before).put(record);
        into.putInt(start, checksum(into, start, record.length));
    }

    static ByteBuffer seal() {
        ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES).putInt(0).putInt(SEAL).putInt(0);
        return frame.putInt(0, checksum(frame, 0, 0)).flip();
    }

    static int length(ByteBuffer from, int start) {
        return from.getInt(start + LENGTH_AT);
    }

    static int before(ByteBuffer from, int start) {
        return from.getInt(start + BEFORE_AT);
    }

    /// Whether a record can have this length.
    static boolean isPossible(int length) {
        return length > 0 && length <= RecordLimits.MAX_RECORD_BYTES;
    }

    /// Whether the frame that starts at `start` is there as it was written, up to the limit of
    /// `from`.
    static boolean isWhole(ByteBuffer from, int start) {
        int rest = from.limit() - start - HEADER_BYTES;
        if (rest < 0) {
            return false;
        }
        int length = length(from, start);
        return isPossible(length)
                && length <= rest
                && from.getInt(start) == checksum(from, start, length);
    }

    static boolean isSeal(ByteBuffer from, int start) {
        return from.limit() - start >= HEADER_BYTES
                && length(from, start) == SEAL
                && from.getInt(start) == checksum(from, start, 0);
    }

    static byte[] record(ByteBuffer from, int start) {
        byte[] record = new byte[length(from, start)];
        from.get(start + HEADER_BYTES, record);
        return record;
    }

    private static int checksum(ByteBuffer from, int start, int recordLength) {
        CRC32C crc = new CRC32C();
        crc.update(from.slice(start + CHECKED_FROM, HEADER_BYTES - CHECKED_FROM + recordLength));
        return (int) crc.getValue();
    }
}

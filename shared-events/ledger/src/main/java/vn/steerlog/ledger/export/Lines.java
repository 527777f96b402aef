package vn.steerlog.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.steerlog.ledger.RecordLimits;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// Lines of bytes, one at a time, without copies.
final class Lines {
    private static final int MOST_BYTES = RecordLimits.MAX_RECORD_BYTES;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 20];
    private int filled;
    private int offset;
    private int end;
    private int next;

    Lines(InputStream in) {
        this.in = in;
    }

    /// Goes to the next line.
    ///
    /// @return whether there is one; when not, the line before is still there
    /// @throws ExportProblem when it does not end, or is longer than a record may be
    boolean next() throws IOException {
        int searched = 0;
        while (true) {
            int found = lineEnd(next + searched);
            if (found < filled) {
                offset = next;
                end = found;
                next = found + 1;
                return true;
            }
            searched = filled - next;
            if (searched > MOST_BYTES) {
                throw new ExportProblem(Kind.NOT_AN_EXPORT, "a line is longer than any record");
            }
            if (!readMore(searched)) {
                if (searched > 0) {
                    throw new ExportProblem(Kind.NOT_AN_EXPORT, "the last line is cut off");
                }
                return false;
            }
        }
    }

    /// Where the next line feed is, eight bytes at a time; `filled` when there is none.
    private int lineEnd(int from) {
        int at = from;
        for (; at + Long.BYTES <= filled; at += Long.BYTES) {
            long different = (long) LONGS.get(buffer, at) ^ LINE_FEEDS;
            long found = (different - ONES) & ~different & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /// @param rest of the buffer that is part of the line
    private boolean readMore(int rest) throws IOException {
        if (rest > 0) {
            byte[] target = rest == buffer.length ? new byte[2 * rest] : buffer;
            System.arraycopy(buffer, next, target, 0, rest);
            buffer = target;
            next = 0;
            filled = rest;
        }
        int count = in.read(buffer, rest, buffer.length - rest);
        if (count > 0) {
            next = 0;
            filled = rest + count;
        }
        return count > 0;
    }

    byte[] bytes() {
        return buffer;
    }

    int offset() {
        return offset;
    }

    int length() {
        return end - offset;
    }

    /// A copy of the line that was read last; call it before the next one.
    byte[] last() {
        return Arrays.copyOfRange(buffer, offset, end);
    }

    /// Whether `wanted` stands at `from` in the line.
    boolean has(int from, byte[] wanted) {
        int start = offset + from;
        int to = start + wanted.length;
        return to <= end && Arrays.equals(buffer, start, to, wanted, 0, wanted.length);
    }

    /// Whether `hash` stands there in lower-case hexadecimal digits.
    boolean hasHex(int from, byte[] hash) {
        int at = offset + from;
        if (at + 2 * hash.length > end) {
            return false;
        }
        for (byte next : hash) {
            if (buffer[at] != HEX[next >> 4 & 15] || buffer[at + 1] != HEX[next & 15]) {
                return false;
            }
            at += 2;
        }
        return true;
    }

    /// The number that stands after `text` at the beginning; -1 when none does.
    long numberAfter(byte[] text) {
        if (!has(0, text)) {
            return -1;
        }
        long number = 0;
        for (int i = offset + text.length; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return number;
            }
            if (number > Long.MAX_VALUE / 10 - 1) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return -1;
    }
}

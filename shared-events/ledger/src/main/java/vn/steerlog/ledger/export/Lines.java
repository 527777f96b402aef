package vn.steerlog.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import vn.steerlog.ledger.RecordLimits;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// Lines of bytes, one at a time, without copies.
final class Lines {
    private static final int MOST_BYTES = RecordLimits.MAX_RECORD_BYTES;

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
            for (int i = next + searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    offset = next;
                    end = i;
                    next = i + 1;
                    return true;
                }
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

    boolean startsWith(String text) {
        byte[] wanted = LogCheck.ascii(text);
        int to = offset + wanted.length;
        return to <= end && Arrays.equals(buffer, offset, to, wanted, 0, wanted.length);
    }

    /// The number that stands after `text` at the beginning; -1 when none does.
    long numberAfter(String text) {
        if (!startsWith(text)) {
            return -1;
        }
        long number = 0;
        for (int i = offset + text.length(); i < end; i++) {
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

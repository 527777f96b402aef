package vn.steerlog.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/// Walks over the bytes of a record. The record's form is fixed byte by byte, so there is nothing
/// to search for: whatever is not where it must be is damage.
final class RecordCursor extends JsonCursor {
    private static final int LAST_OF_LONG = 19;

    RecordCursor(byte[] bytes) {
        super(bytes);
    }

    /// Steps over `text` when it stands here.
    boolean passes(byte[] text) {
        int end = at + text.length;
        if (end > bytes.length || !Arrays.equals(bytes, at, end, text, 0, text.length)) {
            return false;
        }
        at = end;
        return true;
    }

    /// Steps over `text`, which must stand here.
    void pass(byte[] text) {
        if (!passes(text)) {
            throw damaged("expected " + new String(text, StandardCharsets.US_ASCII));
        }
    }

    void end() {
        if (at != bytes.length) {
            throw damaged("expected the end");
        }
    }

    /// A whole number, not negative.
    long number() {
        int start = at;
        long value = 0;
        while (isDigit(peek())) {
            value = value * 10 + (bytes[at++] - '0');
        }
        int digits = at - start;
        boolean leadingZero = digits > 1 && bytes[start] == '0';
        if (digits == 0 || digits > LAST_OF_LONG || leadingZero || value < 0) {
            throw damaged("expected a number");
        }
        return value;
    }

    /// A whole number, not negative, of at most 31 bits.
    int smallNumber() {
        long value = number();
        if (value > Integer.MAX_VALUE) {
            throw damaged("expected a smaller number");
        }
        return (int) value;
    }

    Instant instant() {
        int start = at;
        passQuote();
        try {
            LocalDate date = LocalDate.of(digits(4, '-'), digits(2, '-'), digits(2, 'T'));
            LocalTime time =
                    LocalTime.of(
                            digits(2, ':'), digits(2, ':'), digits(2, '.'), digits(6, 'Z') * 1000);
            passQuote();
            return date.atTime(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            at = start;
            throw damaged("expected an instant");
        }
    }

    private int digits(int count, char after) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (!isDigit(peek())) {
                throw damaged("expected a digit");
            }
            value = value * 10 + (bytes[at++] - '0');
        }
        if (peek() != after) {
            throw damaged("expected " + after);
        }
        at++;
        return value;
    }
}

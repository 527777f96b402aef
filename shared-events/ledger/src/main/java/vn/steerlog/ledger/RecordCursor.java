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
final class RecordCursor {
    private static final int LAST_OF_LONG = 19;

    private final byte[] bytes;
    private int at;

    RecordCursor(byte[] bytes) {
        this.bytes = bytes;
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

    String string() {
        passQuote();
        int start = at;
        while (peek() != '"') {
            if (peek() == '\\') {
                return escapedString(start);
            }
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
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

    /// The bytes of one JSON value.
    byte[] value() {
        int start = at;
        switch (peek()) {
            case '{', '[' -> skipNested();
            case '"' -> skipString();
            default -> skipScalar();
        }
        return Arrays.copyOfRange(bytes, start, at);
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> {
                    skipString();
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
    }

    private void skipString() {
        passQuote();
        while (peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipScalar() {
        while (peek() != ',' && peek() != '}') {
            at++;
        }
    }

    private String escapedString(int start) {
        StringBuilder text =
                new StringBuilder(new String(bytes, start, at - start, StandardCharsets.UTF_8));
        while (peek() != '"') {
            if (peek() == '\\') {
                text.append(escaped());
            } else {
                int plain = at;
                while (peek() != '"' && peek() != '\\') {
                    at++;
                }
                text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
            }
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        at++;
        byte kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\' -> (char) kind;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw damaged("expected an escape");
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw damaged("expected a hexadecimal digit");
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
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

    private void passQuote() {
        if (peek() != '"') {
            throw damaged("expected a quote");
        }
        at++;
    }

    private byte peek() {
        if (at >= bytes.length) {
            throw damaged("expected more");
        }
        return bytes[at];
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private LedgerException.Damaged damaged(String problem) {
        return new LedgerException.Damaged(
                "not a record of this ledger: " + problem + " at its byte " + at);
    }
}

package vn.steerlog.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/// Builds UTF-8 JSON on one line, byte for byte as the record's form wants it: no spaces, strings
/// escaped as little as RFC 8785 asks for, instants with six digits of a second.
final class JsonLine {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    JsonLine(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /// Adds `text` as it is; ASCII only.
    JsonLine ascii(String text) {
        return raw(text.getBytes(StandardCharsets.US_ASCII));
    }

    JsonLine raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    JsonLine number(long value) {
        return ascii(Long.toString(value));
    }

    /// Adds `text` between quotes.
    ///
    /// @throws IllegalArgumentException when half of a surrogate pair stands alone in it
    JsonLine string(String text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escaped(c);
            } else if (c < 0x80) {
                put(c);
            } else if (Character.isSurrogate(c)) {
                pair(text, i++);
            } else {
                wide(c);
            }
        }
        put('"');
        return this;
    }

    /// Adds `moment`, of which anything below the microsecond is left out, between quotes.
    JsonLine instant(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
        put('"');
        digits(utc.getYear(), 4).put('-');
        digits(utc.getMonthValue(), 2).put('-');
        digits(utc.getDayOfMonth(), 2).put('T');
        digits(utc.getHour(), 2).put(':');
        digits(utc.getMinute(), 2).put(':');
        digits(utc.getSecond(), 2).put('.');
        digits(moment.getNano() / 1000, 6).put('Z');
        put('"');
        return this;
    }

    private JsonLine digits(int value, int count) {
        ensure(count);
        int rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> ascii("u00").put((char) HEX[c >> 4]).put((char) HEX[c & 15]);
        }
    }

    private void pair(String text, int at) {
        int point = text.codePointAt(at);
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new IllegalArgumentException(
                    "half of a surrogate pair stands alone at " + at + " of the text");
        }
        wide(point);
    }

    private void wide(int point) {
        raw(Character.toString(point).getBytes(StandardCharsets.UTF_8));
    }

    private JsonLine put(char c) {
        ensure(1);
        bytes[length++] = (byte) c;
        return this;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

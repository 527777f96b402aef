package vn.steerlog.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks over the strings and values of JSON that was checked when it was written.
abstract class JsonCursor {
    final byte[] bytes;
    int at;

    JsonCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    final String string() {
        passQuote();
        int start = at;
        skipPlain();
        if (bytes[at] == '\\') {
            return escapedString(start);
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    /// Goes to the next quote or backslash, which there must be.
    private void skipPlain() {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] == '"' || bytes[i] == '\\') {
                at = i;
                return;
            }
        }
        at = bytes.length;
        throw damaged("expected more");
    }

    /// The bytes of one JSON value.
    final byte[] value() {
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
        skipPlain();
        while (bytes[at] == '\\') {
            at += 2;
            skipPlain();
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
                text.append(plain());
            }
        }
        at++;
        return text.toString();
    }

    private String plain() {
        int start = at;
        skipPlain();
        return new String(bytes, start, at - start, StandardCharsets.UTF_8);
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

    final void passQuote() {
        if (peek() != '"') {
            throw damaged("expected a quote");
        }
        at++;
    }

    final byte peek() {
        if (at >= bytes.length) {
            throw damaged("expected more");
        }
        return bytes[at];
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    final LedgerException.Damaged damaged(String problem) {
        return new LedgerException.Damaged(
                "not a record of this ledger: " + problem + " at its byte " + at);
    }
}

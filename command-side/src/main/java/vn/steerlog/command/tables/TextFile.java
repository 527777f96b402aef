package vn.steerlog.command.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/// The text of a `.csv` file: UTF-8 with or without a byte-order mark, or UTF-16 with one. The old
/// Vietnamese encodings (TCVN3, VNI, windows-1258) are not guessed at: they are told apart by
/// nothing but meaning.
final class TextFile {
    private TextFile() {}

    static String decode(byte[] content) throws Unreadable {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decode(content, 3, UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decode(content, 2, UTF_16LE);
        }
        return startsWith(content, 0xFE, 0xFF)
                ? decode(content, 2, UTF_16BE)
                : decode(content, 0, UTF_8);
    }

    static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] content, int from, Charset charset) throws Unreadable {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw new NotText(decoded, bytes.position(), content[bytes.position()]).failure();
        }
        int zero = decoded.indexOf('\0');
        if (zero >= 0) {
            String before = decoded.substring(0, zero);
            throw new NotText(before, from + before.getBytes(charset).length, (byte) 0).failure();
        }
        return decoded;
    }

    /// The first byte that is no text, and what was read before it.
    private record NotText(String before, int place, byte wrong) {
        Unreadable failure() {
            return new Unreadable(
                    TableFault.TEXT_ENCODING,
                    Math.toIntExact(1 + before.chars().filter(c -> c == '\n').count()),
                    "0x%s @ %d".formatted(HexFormat.of().withUpperCase().toHexDigits(wrong), place),
                    "UTF-8",
                    "UTF-16");
        }
    }
}

package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that come from somebody else and are read as a whole: never more of them than there can
/// be.
final class Small {
    /// More than any proof, checkpoint or list of keys needs.
    private static final int MOST_BYTES_OF_TEXT = 1 << 20;

    private Small() {}

    /// @throws UnusableException when it is longer than that, or not UTF-8
    /// @throws IOException when it cannot be read
    static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file, MOST_BYTES_OF_TEXT)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableException("malformed", file + " is not text in UTF-8");
        }
    }

    /// @throws UnusableException when it is longer than `most`
    /// @throws IOException when it cannot be read
    static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnusableException(
                        "too-large", "%s is longer than %d bytes".formatted(file, most));
            }
            return bytes;
        }
    }
}

package vn.steerlog.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Looks at JSON that callers bring before it becomes part of a record.
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {}

    /// @throws IllegalArgumentException unless `bytes` are one JSON object on one line of UTF-8,
    ///   without a space around it
    static void checkObject(String what, byte[] bytes) {
        if (check(what, bytes) != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException(what + " is not a JSON object");
        }
    }

    /// @throws IllegalArgumentException unless `bytes` are one JSON value on one line of UTF-8,
    ///   without a space around it
    static void checkValue(String what, byte[] bytes) {
        check(what, bytes);
    }

    private static JsonToken check(String what, byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ') {
                throw new IllegalArgumentException(what + " is not on one line");
            }
        }
        if (bytes.length > 0 && (bytes[0] == ' ' || bytes[bytes.length - 1] == ' ')) {
            throw new IllegalArgumentException(what + " has a space before or after it");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text(bytes))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IllegalArgumentException(what + " is empty");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(what + " is more than one JSON value");
            }
            return first;
        } catch (CharacterCodingException | JacksonException e) {
            throw new IllegalArgumentException(what + " is not JSON in UTF-8", e);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}

package vn.steerlog.ledger.checkpoint;

import java.util.Base64;

/// What texts of this package are made of.
final class Texts {
    private Texts() {}

    /// @throws MalformedNote when it is not standard base64 with its padding
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new MalformedNote("not base64: " + text);
    }
}

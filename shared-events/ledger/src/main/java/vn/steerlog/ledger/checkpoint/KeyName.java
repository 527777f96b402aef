package vn.steerlog.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.steerlog.ledger.Sha256;

/// Names and ids of keys, as signed-note wants them.
final class KeyName {
    private KeyName() {}

    /// @throws MalformedNote when it is empty, or has a space, a plus or a control character
    static String checked(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new MalformedNote("not the name of a key: " + name);
        }
        return name;
    }

    private static boolean isForbidden(int c) {
        return c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
    }

    /// The first four bytes of SHA-256 of the name, a newline, the type and the public key.
    static int id(String name, SignatureType type, byte[] publicKey) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(type.identifier());
        return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
    }
}

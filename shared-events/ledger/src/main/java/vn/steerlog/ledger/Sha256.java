package vn.steerlog.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that chains records, and by which a derived file is known to be whole.
public final class Sha256 {
    private static final int BYTES = 32;

    private Sha256() {}

    /// A new one, for one thread.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /// Puts the hash of what went into `sha256` at the beginning of `result`, which has room for 32
    /// bytes, and starts it anew.
    public static void finish(MessageDigest sha256, byte[] result) {
        try {
            sha256.digest(result, 0, BYTES);
        } catch (DigestException e) {
            throw new IllegalArgumentException("there is no room for 32 bytes", e);
        }
    }
}

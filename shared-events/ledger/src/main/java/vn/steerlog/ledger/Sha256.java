package vn.steerlog.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that chains records, and by which a derived file is known to be whole.
public final class Sha256 {
    private Sha256() {}

    /// A new one, for one thread.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

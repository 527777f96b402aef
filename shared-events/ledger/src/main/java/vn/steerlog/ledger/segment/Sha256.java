package vn.steerlog.ledger.segment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash by which a derived file is known to be whole and to belong to its segment.
final class Sha256 {
    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

package vn.steerlog.ledger.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vn.steerlog.ledger.Sha256;

/// A hash of the tree: 32 bytes of SHA-256. Leaves and nodes are told apart by the byte that comes
/// first into the hash (RFC 6962, section 2.1).
public final class Hash {
    /// Bytes in a hash.
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException when there are not 32 bytes
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static Hash of(byte[] bytes, int from, int to) {
        if (to - from != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes");
        }
        return new Hash(Arrays.copyOfRange(bytes, from, to));
    }

    /// @throws IllegalArgumentException when `text` is not 32 bytes in base64
    public static Hash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /// The root of a tree without leaves.
    public static Hash ofNothing() {
        return new Hash(Sha256.digest().digest());
    }

    /// Of the leaf that holds `record`.
    public static Hash ofLeaf(byte[] record) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(LEAF);
        return new Hash(sha256.digest(record));
    }

    static Hash ofNode(Hash left, Hash right) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    /// As checkpoints and proofs write it.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// In hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

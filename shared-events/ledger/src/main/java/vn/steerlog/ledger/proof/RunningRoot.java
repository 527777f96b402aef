package vn.steerlog.ledger.proof;

import java.security.MessageDigest;
import vn.steerlog.ledger.Sha256;

/// The root over records that pass by, of which nothing is kept but one hash a level: for logs of
/// any length. For one thread.
public final class RunningRoot {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = Sha256.digest();
    private final byte[][] pending = new byte[Long.SIZE][Hash.BYTES];
    private final byte[] carried = new byte[Hash.BYTES];
    private long size;

    /// How many records passed.
    public long size() {
        return size;
    }

    /// Takes the next record.
    public void add(byte[] record) {
        add(record, 0, record.length);
    }

    /// Takes the next record, which is part of an array.
    public void add(byte[] bytes, int offset, int length) {
        sha256.update(LEAF);
        sha256.update(bytes, offset, length);
        Sha256.finish(sha256, carried);
        int level = 0;
        while ((size >> level & 1) == 1) {
            node(pending[level], carried, carried);
            level++;
        }
        System.arraycopy(carried, 0, pending[level], 0, Hash.BYTES);
        size++;
    }

    /// The root over what has passed so far.
    public Hash root() {
        if (size == 0) {
            return Hash.ofNothing();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = pending[level].clone();
        for (long rest = size >> (level + 1); rest != 0; rest >>= 1) {
            level++;
            if ((rest & 1) == 1) {
                node(pending[level], root, root);
            }
        }
        return Hash.of(root);
    }

    private void node(byte[] left, byte[] right, byte[] result) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        Sha256.finish(sha256, result);
    }
}

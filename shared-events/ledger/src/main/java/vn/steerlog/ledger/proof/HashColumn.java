package vn.steerlog.ledger.proof;

import java.util.Arrays;

/// Hashes by row, only ever added to: by one thread, while any read rows that were there before
/// they asked. It grows in chunks, so that adding never copies what is there.
final class HashColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private volatile byte[][] chunks = new byte[16][];
    private long size;

    void add(Hash hash) {
        long row = size;
        hash.copyTo(chunk(row), at(row));
        size = row + 1;
    }

    private byte[] chunk(long row) {
        int chunk = (int) (row >>> CHUNK_BITS);
        byte[][] all = chunks;
        if (chunk == all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        if (all[chunk] == null) {
            all[chunk] = new byte[CHUNK * Hash.BYTES];
            chunks = all;
        }
        return all[chunk];
    }

    Hash get(long row) {
        int at = at(row);
        return Hash.of(chunks[(int) (row >>> CHUNK_BITS)], at, at + Hash.BYTES);
    }

    private static int at(long row) {
        return (int) (row & (CHUNK - 1)) * Hash.BYTES;
    }
}

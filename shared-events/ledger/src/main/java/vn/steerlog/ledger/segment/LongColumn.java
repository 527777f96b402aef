package vn.steerlog.ledger.segment;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/// Numbers by row, from row 0 on, only ever added to: by one thread, while any read the rows up to
/// [#size] without a lock. It grows in chunks, so that adding never copies what is there.
final class LongColumn {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private volatile long[][] chunks = new long[16][];
    private volatile long size;

    long size() {
        return size;
    }

    void addAll(LongArrayList values) {
        long row = size;
        for (int i = 0; i < values.size(); i++, row++) {
            chunk(row)[(int) (row & (CHUNK - 1))] = values.getLong(i);
        }
        size = row;
    }

    private long[] chunk(long row) {
        int chunk = (int) (row >>> CHUNK_BITS);
        long[][] all = chunks;
        if (chunk == all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        if (all[chunk] == null) {
            all[chunk] = new long[CHUNK];
            chunks = all;
        }
        return all[chunk];
    }

    long get(long row) {
        return chunks[(int) (row >>> CHUNK_BITS)][(int) (row & (CHUNK - 1))];
    }

    /// How many of the first `rows` rows hold at most `value`; the rows never decrease.
    long countUpTo(long value, long rows) {
        long low = 0;
        long high = rows;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (get(middle) <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package vn.steerlog.standalone.tool;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import vn.steerlog.ledger.LedgerStore;

/// All records of a store, in order.
final class StoredRecords implements Iterator<byte[]> {
    private static final int BLOCK_BYTES = 1 << 20;

    private final LedgerStore store;
    private final Queue<byte[]> block = new ArrayDeque<>();
    private long next = 1;

    StoredRecords(LedgerStore store) {
        this.store = store;
    }

    @Override
    public boolean hasNext() {
        if (block.isEmpty()) {
            block.addAll(store.records(next, BLOCK_BYTES));
            next += block.size();
        }
        return !block.isEmpty();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return block.remove();
    }
}

package vn.steerlog.ledger.proof;

import java.util.List;
import vn.steerlog.ledger.Ledger;

/// The tree over all records of a ledger. It is built from the records themselves at each start,
/// and follows the ledger from then on; nothing of it is stored, so that nothing can be altered
/// apart from the records. The same records have the same roots, whatever store they are in.
public final class LedgerTree implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 20;

    private final Ledger ledger;
    private final MerkleTree tree = new MerkleTree();
    private final Ledger.Subscription subscription;

    private LedgerTree(Ledger ledger) {
        this.ledger = ledger;
        subscription = ledger.onAppend(this::growTo);
    }

    /// Begins to build the tree, on a thread of its own.
    public static LedgerTree of(Ledger ledger) {
        LedgerTree built = new LedgerTree(ledger);
        Thread.ofVirtual().name("ledger-tree").start(() -> built.growTo(ledger.head()));
        return built;
    }

    /// The tree over at least the first `size` records; waits until they are in it.
    ///
    /// @throws IllegalArgumentException when there are fewer
    public MerkleTree over(long size) {
        if (size > ledger.head()) {
            throw new IllegalArgumentException(size + " records of " + ledger.head());
        }
        growTo(size);
        return tree;
    }

    /// How many records there are.
    public long head() {
        return ledger.head();
    }

    /// The tree over all records that there are now; waits until they are in it.
    public MerkleTree now() {
        return over(ledger.head());
    }

    /// How many records are in it already.
    public long size() {
        return tree.size();
    }

    private synchronized void growTo(long size) {
        while (tree.size() < size) {
            List<byte[]> records = ledger.records(tree.size() + 1, BLOCK_BYTES);
            for (byte[] record : records) {
                tree.add(Hash.ofLeaf(record));
            }
        }
    }

    /// Follows the ledger no longer.
    @Override
    public void close() {
        subscription.close();
    }
}

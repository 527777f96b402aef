package vn.steerlog.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/// The tree over the first `size` records (RFC 6962, section 2.1), which only grows: leaf `i` is
/// commit `i + 1`. One thread adds; any read at the same time. The roots and proofs of every
/// earlier size can be asked for.
///
/// Kept are the leaves and every fourth level above them, about 34 bytes a commit; what lies
/// between is hashed when it is asked for, at most seven nodes each.
public final class MerkleTree {
    private static final int KEPT_EVERY = 4;
    private static final int LEVELS = Long.SIZE / KEPT_EVERY;

    private final List<HashColumn> kept = new ArrayList<>(LEVELS);
    private volatile long size;

    /// A tree without leaves.
    public MerkleTree() {
        for (int level = 0; level < LEVELS; level++) {
            kept.add(new HashColumn());
        }
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// Adds the next leaf.
    public void add(Hash leaf) {
        long leaves = size + 1;
        kept.getFirst().add(leaf);
        for (int level = KEPT_EVERY; leaves % (1L << level) == 0; level += KEPT_EVERY) {
            kept.get(level / KEPT_EVERY).add(below(level, (leaves >> level) - 1));
        }
        size = leaves;
    }

    private Hash node(int level, long index) {
        return level % KEPT_EVERY == 0
                ? kept.get(level / KEPT_EVERY).get(index)
                : below(level, index);
    }

    /// A node, from what is below it.
    private Hash below(int level, long index) {
        return Hash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }

    /// The root over the first `size` leaves.
    ///
    /// @throws IllegalArgumentException when there are fewer
    public Hash root(long size) {
        checkSize(size);
        return size == 0 ? Hash.ofNothing() : subtree(0, size);
    }

    /// That leaf `index` is one of the first `size` (section 2.1.1): the hashes beside its way up,
    /// from its sibling on.
    ///
    /// @throws IllegalArgumentException when it is not, or there are fewer leaves
    public List<Hash> inclusion(long index, long size) {
        checkSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        collectPath(index, 0, size, path);
        return path;
    }

    /// That the first `newer` leaves begin with the first `older` (section 2.1.2).
    ///
    /// @throws IllegalArgumentException unless 0 < older ≤ newer ≤ size
    public List<Hash> consistency(long older, long newer) {
        checkSize(newer);
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException(older + " leaves and then " + newer);
        }
        List<Hash> path = new ArrayList<>();
        collectConsistency(older, 0, newer, true, path);
        return path;
    }

    private void checkSize(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException(size + " leaves asked for, " + size() + " there");
        }
    }

    /// Over the leaves from `start`, a multiple of the next power of two, up to `end`.
    private Hash subtree(long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            return node(Long.numberOfTrailingZeros(width), start / width);
        }
        long middle = start + Long.highestOneBit(width);
        return Hash.ofNode(subtree(start, middle), subtree(middle, end));
    }

    private void collectPath(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = middle(start, end);
        if (index < middle) {
            collectPath(index, start, middle, path);
            path.add(subtree(middle, end));
        } else {
            collectPath(index, middle, end, path);
            path.add(subtree(start, middle));
        }
    }

    /// @param known whether the root of the older tree is this subtree's
    private void collectConsistency(
            long older, long start, long end, boolean known, List<Hash> path) {
        if (older == end) {
            if (!known) {
                path.add(subtree(start, end));
            }
            return;
        }
        long middle = middle(start, end);
        if (older <= middle) {
            collectConsistency(older, start, middle, known, path);
            path.add(subtree(middle, end));
        } else {
            collectConsistency(older, middle, end, false, path);
            path.add(subtree(start, middle));
        }
    }

    /// Where the largest power of two less than the width ends.
    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }
}

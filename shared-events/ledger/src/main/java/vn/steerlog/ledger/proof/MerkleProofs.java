package vn.steerlog.ledger.proof;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Checks what a [MerkleTree] states, without one (RFC 9162, sections 2.1.3.2 and 2.1.4.2, whose
/// tree is that of RFC 6962). Whatever it is given, it answers; nothing is thrown.
public final class MerkleProofs {
    private MerkleProofs() {}

    /// Whether `path` shows that `leaf` is leaf `index` of the tree of `size` leaves with `root`.
    public static boolean includes(Hash root, long size, Hash leaf, long index, List<Hash> path) {
        return rootOver(size, leaf, index, path).filter(root::equals).isPresent();
    }

    private static Optional<Hash> rootOver(long size, Hash leaf, long index, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (isRight(at) || at == last) {
                hash = Hash.ofNode(beside, hash);
                int rise = isRight(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= rise;
                last >>= rise;
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /// Whether `path` shows that the tree of `newer` leaves with `newRoot` begins with the tree of
    /// `older` leaves with `oldRoot`. Every tree continues the one without leaves.
    public static boolean continues(
            Hash oldRoot, long older, Hash newRoot, long newer, List<Hash> path) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == 0 || older == newer) {
            Hash expected = older == 0 ? Hash.ofNothing() : newRoot;
            return path.isEmpty() && oldRoot.equals(expected);
        }
        Iterator<Hash> hashes = path.iterator();
        if (Long.bitCount(older) > 1 && !hashes.hasNext()) {
            return false;
        }
        Hash begin = Long.bitCount(older) == 1 ? oldRoot : hashes.next();
        return isBoth(begin, hashes, older - 1, newer - 1, oldRoot, newRoot);
    }

    private static boolean isBoth(
            Hash begin, Iterator<Hash> path, long older, long newer, Hash oldRoot, Hash newRoot) {
        int rise = Long.numberOfTrailingZeros(~older);
        long at = older >> rise;
        long last = newer >> rise;
        Hash old = begin;
        Hash young = begin;
        while (path.hasNext()) {
            Hash beside = path.next();
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                old = Hash.ofNode(beside, old);
                young = Hash.ofNode(beside, young);
                int further = isRight(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= further;
                last >>= further;
            } else {
                young = Hash.ofNode(young, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(oldRoot) && young.equals(newRoot);
    }

    private static boolean isRight(long index) {
        return (index & 1) == 1;
    }
}

package vn.steerlog.ledger.segment;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/// Finds the commits in which a text may occur, without keeping the text: by 64 bits of hash.
/// Whoever asks reads the commits to know for certain.
///
/// It is cut into parts, each of which grows by itself, so that growing never takes long.
final class TextIndex {
    private static final int PART_BITS = 8;

    private final Part[] parts = new Part[1 << PART_BITS];

    /// @param expected how many entries to make room for at once
    TextIndex(long expected) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(Math.toIntExact(expected / parts.length));
        }
    }

    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return HashCommon.murmurHash3(hash);
    }

    void add(long hash, long commit) {
        part(hash).add(hash, commit);
    }

    /// The commits that were added under `hash`, in the order in which they were.
    long[] find(long hash) {
        return part(hash).find(hash);
    }

    private Part part(long hash) {
        return parts[(int) (hash >>> (Long.SIZE - PART_BITS))];
    }

    private static final class Part {
        private static final long NONE = 0;

        private final Long2LongOpenHashMap first;
        private final Long2ObjectOpenHashMap<LongArrayList> further =
                new Long2ObjectOpenHashMap<>(1);

        Part(int expected) {
            first = new Long2LongOpenHashMap(expected);
        }

        synchronized void add(long hash, long commit) {
            long found = first.putIfAbsent(hash, commit);
            if (found != NONE) {
                further.computeIfAbsent(hash, _ -> new LongArrayList(1)).add(commit);
            }
        }

        synchronized long[] find(long hash) {
            long commit = first.get(hash);
            if (commit == NONE) {
                return new long[0];
            }
            LongArrayList more = further.get(hash);
            long[] found = new long[more == null ? 1 : 1 + more.size()];
            found[0] = commit;
            if (more != null) {
                more.getElements(0, found, 1, more.size());
            }
            return found;
        }
    }
}

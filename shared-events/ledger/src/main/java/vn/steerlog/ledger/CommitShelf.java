package vn.steerlog.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads commits by number, and keeps the large ones that were read last, taken apart: an import is
/// one commit of thousands of events, and loading each of its things asks for it anew. A commit
/// never changes, so what is kept is never out of date.
final class CommitShelf {
    private static final int LARGE_BYTES = 32 << 10;
    private static final long ROOM_BYTES = RecordLimits.MAX_RECORD_BYTES;

    private final LedgerStore store;
    private final Map<Long, Commit> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;

    CommitShelf(LedgerStore store) {
        this.store = store;
    }

    /// The commits of these numbers, none beyond the head, in the order of the numbers.
    List<Commit> commits(long... numbers) {
        Map<Long, Commit> known = known(numbers);
        long[] unknown =
                Arrays.stream(numbers).filter(number -> !known.containsKey(number)).toArray();
        Iterator<byte[]> read = store.records(unknown).iterator();
        List<Commit> commits = new ArrayList<>(numbers.length);
        for (long number : numbers) {
            Commit commit = known.get(number);
            commits.add(commit != null ? commit : keep(RecordReader.read(read.next())));
        }
        return commits;
    }

    private synchronized Map<Long, Commit> known(long[] numbers) {
        Map<Long, Commit> known = new HashMap<>();
        for (long number : numbers) {
            Commit commit = kept.get(number);
            if (commit != null) {
                known.put(number, commit);
            }
        }
        return known;
    }

    private synchronized Commit keep(Commit commit) {
        int bytes = commit.bytes().length;
        if (bytes >= LARGE_BYTES && kept.putIfAbsent(commit.number(), commit) == null) {
            keptBytes += bytes;
            makeRoom();
        }
        return commit;
    }

    private void makeRoom() {
        Iterator<Commit> oldestFirst = kept.values().iterator();
        while (keptBytes > ROOM_BYTES) {
            keptBytes -= oldestFirst.next().bytes().length;
            oldestFirst.remove();
        }
    }
}

package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import vn.steerlog.ledger.LedgerException;

/// Reads records by number, with one read of the file for those that stand together.
final class RecordFiles {
    private final CommitIndex index;
    private final NavigableMap<Long, Segment> segments;

    RecordFiles(CommitIndex index, NavigableMap<Long, Segment> segments) {
        this.index = index;
        this.segments = segments;
    }

    /// The records from `first` on, up to `last` at most: one, and more as long as they are in the
    /// same segment and within `maxBytes` together.
    List<byte[]> read(long first, long last, int maxBytes) {
        Map.Entry<Long, Segment> entry = segments.floorEntry(first);
        Segment segment = entry.getValue();
        long start = first == entry.getKey() ? Segment.MAGIC.length : index.end(first - 1);
        long until = lastWithin(first, last, start + maxBytes);
        ByteBuffer frames = ByteBuffer.allocate(Math.toIntExact(index.end(until) - start));
        read(segment, frames, start, first);
        return split(segment, frames, start, first);
    }

    private long lastWithin(long first, long last, long maxEnd) {
        Long next = segments.higherKey(first);
        long limit = next == null ? last : Math.min(last, next - 1);
        long until = first;
        while (until < limit && index.end(until + 1) <= maxEnd) {
            until++;
        }
        return until;
    }

    private static void read(Segment segment, ByteBuffer into, long at, long commit) {
        try {
            segment.read(into, at);
            into.flip();
        } catch (IOException e) {
            throw new LedgerException.Unavailable(
                    "cannot read commit " + commit + " from " + segment.path(), e);
        }
    }

    private static List<byte[]> split(Segment segment, ByteBuffer frames, long start, long first) {
        List<byte[]> records = new ArrayList<>();
        int at = 0;
        while (at < frames.limit()) {
            if (!Frame.isWhole(frames, at)) {
                long commit = first + records.size();
                throw Damage.at(segment, commit, start + at, "its frame is broken");
            }
            byte[] record = Frame.record(frames, at);
            records.add(record);
            at += Frame.HEADER_BYTES + record.length;
        }
        return records;
    }
}

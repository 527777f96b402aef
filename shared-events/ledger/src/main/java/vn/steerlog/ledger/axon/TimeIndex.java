package vn.steerlog.ledger.axon;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;

/// Finds the first event whose own time is not before a moment, though these times need not be in
/// order: it keeps the latest time up to every thousandth event. Nothing is read before the first
/// question, and nothing twice.
final class TimeIndex {
    private static final int STRIDE = 1024;

    private final Ledger ledger;
    private final LongArrayList positions = new LongArrayList();
    private final List<Instant> latest = new ArrayList<>();
    private long indexed;
    private Instant latestIndexed = Instant.MIN;

    TimeIndex(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The position just before the first event whose time is `moment` or later; that of the last
    /// event when there is none.
    synchronized long before(Instant moment) {
        catchUp();
        int block = firstBlockReaching(moment);
        try (EventCursor cursor = cursor(block == 0 ? 0 : positions.getLong(block - 1))) {
            long before = cursor.position();
            for (var next = cursor.next(); next != null; next = cursor.next()) {
                if (!next.event().at().isBefore(moment)) {
                    return before;
                }
                before = cursor.position();
            }
            return before;
        }
    }

    private void catchUp() {
        try (EventCursor cursor = cursor(indexed)) {
            for (var next = cursor.next(); next != null; next = cursor.next()) {
                index(next.event());
            }
        }
    }

    private EventCursor cursor(long position) {
        return new EventCursor(ledger, position, RecordedPayload::new);
    }

    private void index(RecordedEvent event) {
        indexed = event.position();
        if (event.at().isAfter(latestIndexed)) {
            latestIndexed = event.at();
        }
        if (indexed % STRIDE == 0) {
            positions.add(indexed);
            latest.add(latestIndexed);
        }
    }

    private int firstBlockReaching(Instant moment) {
        int low = 0;
        int high = latest.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latest.get(middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

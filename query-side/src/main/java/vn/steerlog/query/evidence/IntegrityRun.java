package vn.steerlog.query.evidence;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.steerlog.ledger.Ledger;

/// A check that is going on: hands out the stored records and counts them.
public final class IntegrityRun implements Iterator<byte[]> {
    private static final int CHUNK = 1 << 20;
    private static final double NANOS = 1e9;

    private final Ledger ledger;
    private final long total;
    private final Instant startedAt;
    private final long began = System.nanoTime();
    private Iterator<byte[]> chunk = List.<byte[]>of().iterator();
    private volatile long done;

    /// @param total how many records are checked: all that there are when it begins
    IntegrityRun(Ledger ledger, long total, Instant startedAt) {
        this.ledger = ledger;
        this.total = total;
        this.startedAt = startedAt;
    }

    /// How far a check has come.
    ///
    /// @param done how many commits were checked
    /// @param total how many there are to check
    /// @param percent of them, rounded down
    /// @param perSecond how many commits a second
    /// @param secondsLeft at that rate; absent while that cannot be said
    public record Progress(
            Instant startedAt,
            long done,
            long total,
            int percent,
            long perSecond,
            Optional<Long> secondsLeft) {}

    Progress progress() {
        long checked = done;
        double seconds = (System.nanoTime() - began) / NANOS;
        long rate = seconds > 0 ? (long) (checked / seconds) : 0;
        return new Progress(
                startedAt,
                checked,
                total,
                total == 0 ? 100 : (int) (100 * checked / total),
                rate,
                rate > 0
                        ? Optional.of((long) Math.ceil((double) (total - checked) / rate))
                        : Optional.empty());
    }

    /// How many records were handed out.
    long done() {
        return done;
    }

    @Override
    public boolean hasNext() {
        if (done >= total) {
            return false;
        }
        if (!chunk.hasNext()) {
            chunk = ledger.records(done + 1, CHUNK).iterator();
        }
        return chunk.hasNext() && !Thread.currentThread().isInterrupted();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] record = chunk.next();
        long next = done + 1;
        done = next; // by one thread only
        return record;
    }
}

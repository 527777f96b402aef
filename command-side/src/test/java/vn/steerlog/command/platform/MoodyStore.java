package vn.steerlog.command.platform;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.Touched;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// A store that can be in trouble.
final class MoodyStore extends ForwardingStore {
    final Semaphore flushes = new Semaphore(0);
    final AtomicInteger asked = new AtomicInteger();
    volatile Mood mood = Mood.SOUND;

    enum Mood {
        SOUND,
        /// It cannot be asked what is recorded.
        AWAY,
        /// It stores, and does not say so.
        SILENT,
        /// Storing waits for a permit.
        SLOW,
        /// Storing fails after it was done.
        BROKEN,
        /// A program error.
        MISTAKEN
    }

    MoodyStore() {
        super(new MemoryLedgerStore());
    }

    @Override
    public Past past(Touched touched) {
        if (mood == Mood.AWAY) {
            throw new LedgerException.Unavailable("the network is down", null);
        }
        return super.past(touched);
    }

    @Override
    public long[] commitsOf(String key, long firstSequence) {
        if (mood == Mood.MISTAKEN) {
            throw new IllegalStateException("a mistake");
        }
        return super.commitsOf(key, firstSequence);
    }

    @Override
    public int append(List<Commit> batch) {
        asked.incrementAndGet();
        if (mood == Mood.SLOW) {
            flushes.acquireUninterruptibly();
        }
        if (head().number() < batch.getLast().number()) {
            super.append(batch);
        }
        return switch (mood) {
            case SILENT -> throw new LedgerException.Unavailable("no answer", null);
            case BROKEN -> throw new IllegalStateException("the disk is on fire");
            case SOUND, AWAY, SLOW, MISTAKEN -> batch.size();
        };
    }
}

package vn.steerlog.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Drafts on their way to the writer: bounded in number and in bytes, and closed once for all.
/// Whatever it took before it was closed is still handed out. While the writer is held up it takes
/// none.
final class CommitQueue {
    private static final long MAX_WAITING_BYTES = 64 << 20;
    private static final long MAX_BATCH_BYTES = RecordLimits.MAX_RECORD_BYTES;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private final int capacity;
    private long waitingBytes;
    private boolean heldUp;
    private boolean hurried;
    private boolean closed;

    CommitQueue(int capacity) {
        this.capacity = capacity;
    }

    enum Admission {
        TAKEN,
        FULL,
        HELD_UP,
        CLOSED
    }

    Admission offer(Pending pending) {
        lock.lock();
        try {
            if (closed) {
                return Admission.CLOSED;
            }
            if (heldUp) {
                return Admission.HELD_UP;
            }
            int size = pending.draft().size();
            if (waiting.size() == capacity || waitingBytes + size > MAX_WAITING_BYTES) {
                return Admission.FULL;
            }
            waiting.add(pending);
            waitingBytes += size;
            arrival.signal();
            return Admission.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    LedgerException.Busy busy() {
        lock.lock();
        try {
            return new LedgerException.Busy(waiting.size());
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    int capacity() {
        return capacity;
    }

    Ledger.Standing standing() {
        lock.lock();
        try {
            if (closed) {
                return Ledger.Standing.STOPPED;
            }
            return heldUp ? Ledger.Standing.HELD_UP : Ledger.Standing.TAKING;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is something to write. Empty once the queue is closed and nothing is left
    /// in it.
    List<Pending> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrival.awaitUninterruptibly();
            }
            return drain();
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more until [#goOn]; gives back those that wait.
    List<Pending> holdUp() {
        lock.lock();
        try {
            heldUp = true;
            List<Pending> sentAway = List.copyOf(waiting);
            waiting.clear();
            waitingBytes = 0;
            return sentAway;
        } finally {
            lock.unlock();
        }
    }

    void goOn() {
        lock.lock();
        try {
            heldUp = false;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for `pause`, or until nobody is to wait any more.
    ///
    /// @return whether that is so
    boolean isHurriedWithin(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!hurried && left > 0) {
                try {
                    left = arrival.awaitNanos(left);
                } catch (InterruptedException e) {
                    // nobody interrupts the writer: only haste ends the wait
                }
            }
            return hurried;
        } finally {
            lock.unlock();
        }
    }

    /// A writer that is held up does not wait until it can go on.
    void hurry() {
        lock.lock();
        try {
            hurried = true;
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            hurried = true;
            closed = true;
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<Pending> drain() {
        List<Pending> batch = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty()) {
            int size = waiting.element().draft().size();
            if (!batch.isEmpty() && bytes + size > MAX_BATCH_BYTES) {
                break;
            }
            bytes += size;
            batch.add(waiting.remove());
        }
        waitingBytes -= bytes;
        return batch;
    }
}

package vn.steerlog.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Lets readers wait until rows have moved on.
final class Applied {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `reached`; false when that took longer than `patience` or the wait was
    /// interrupted.
    boolean await(BooleanSupplier reached, Duration patience) {
        if (reached.getAsBoolean()) {
            return true;
        }
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!reached.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}

package vn.steerlog.ledger.axon;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Ledger;

/// One reader of [LedgerMessageSource]. Any thread may call it; the messages are handed out once.
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerStream.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final EventCursor cursor;
    private final CatalogueSerializer serializer;
    private final Ledger.Subscription subscription;
    private volatile Runnable callback = () -> {};
    private @Nullable RecordedPayload next;
    private @Nullable TrackedEventMessage<?> message;
    private boolean closed;

    private LedgerStream(Ledger ledger, EventCursor cursor, CatalogueSerializer serializer) {
        this.cursor = cursor;
        this.serializer = serializer;
        this.subscription = ledger.onAppend(_ -> hear());
    }

    static LedgerStream open(Ledger ledger, long position, CatalogueSerializer serializer) {
        DecodingAhead ahead = new DecodingAhead(serializer.codec());
        return new LedgerStream(ledger, new EventCursor(ledger, position, ahead), serializer);
    }

    private void hear() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            callback.run();
        } catch (RejectedExecutionException e) {
            LOG.debug("whoever followed the ledger has been shut down", e);
        }
    }

    /// Calls `callback` at once, and whenever the ledger has grown.
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        callback.run();
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        lock.lock();
        try {
            return Optional.ofNullable(available());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = unit.toNanos(timeout);
            while (available() == null && !closed && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            return available() != null;
        } finally {
            lock.unlock();
        }
    }

    /// @throws IllegalStateException when the stream is closed
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            TrackedEventMessage<?> taken = available();
            while (taken == null) {
                if (closed) {
                    throw new IllegalStateException("the stream is closed");
                }
                grown.await();
                taken = available();
            }
            next = null;
            message = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// An event of which no message can be made stays the next one, and fails again.
    private @Nullable TrackedEventMessage<?> available() {
        if (closed) {
            return null;
        }
        if (next == null) {
            next = cursor.next();
        }
        if (message == null && next != null) {
            message = TrackedMessages.of(next, serializer);
        }
        return message;
    }

    @Override
    public void close() {
        subscription.close();
        lock.lock();
        try {
            closed = true;
            cursor.close();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

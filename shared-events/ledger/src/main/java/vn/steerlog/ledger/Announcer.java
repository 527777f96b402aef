package vn.steerlog.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners that the log has grown. Each has a thread of its own, so that a slow one keeps
/// nobody waiting; heads that pass while it is busy are left out.
final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    void announce(long head) {
        subscribers.forEach(subscriber -> subscriber.offer(head));
    }

    Ledger.Subscription subscribe(LongConsumer listener) {
        Subscriber subscriber = new Subscriber(listener);
        subscribers.add(subscriber);
        if (closed) {
            subscriber.close();
        }
        Thread.ofVirtual().name("ledger-listener").start(subscriber);
        return () -> {
            subscribers.remove(subscriber);
            subscriber.close();
        };
    }

    @Override
    public void close() {
        closed = true;
        subscribers.forEach(Subscriber::close);
        subscribers.clear();
    }

    private static final class Subscriber implements Runnable {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition change = lock.newCondition();
        private final LongConsumer listener;
        private long offered;
        private long told;
        private boolean closed;

        Subscriber(LongConsumer listener) {
            this.listener = listener;
        }

        void offer(long head) {
            lock.lock();
            try {
                offered = Math.max(offered, head);
                change.signal();
            } finally {
                lock.unlock();
            }
        }

        void close() {
            lock.lock();
            try {
                closed = true;
                change.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() {
            while (awaitNews()) {
                try {
                    listener.accept(told);
                } catch (RuntimeException e) {
                    LOG.error("a listener failed on hearing of commit {}", told, e);
                }
            }
        }

        private boolean awaitNews() {
            lock.lock();
            try {
                while (offered == told && !closed) {
                    change.awaitUninterruptibly();
                }
                told = offered;
                return !closed;
            } finally {
                lock.unlock();
            }
        }
    }
}

package vn.steerlog.query.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page that is told of changes, by a thread of its own: a slow one keeps nobody waiting,
/// and commits that pass while it is busy are left out.
final class Listener implements Runnable {
    private final SseEmitter emitter;
    private final Duration heartbeat;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private long offered;
    private long told;
    private boolean closed;
    private boolean news;

    /// @param commit that the page is told on connecting
    Listener(SseEmitter emitter, Duration heartbeat, long commit) {
        this.emitter = emitter;
        this.heartbeat = heartbeat;
        this.offered = commit;
        this.told = commit;
    }

    void offer(long commit) {
        lock.lock();
        try {
            offered = Math.max(offered, commit);
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
        try {
            emitter.send(SseEmitter.event().name("hello").reconnectTime(2_000).data(told));
            while (awaitNewsOrHeartbeat()) {
                emitter.send(
                        news
                                ? SseEmitter.event().name("changed").data(told)
                                : SseEmitter.event().comment("still there"));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private boolean awaitNewsOrHeartbeat() throws InterruptedException {
        lock.lock();
        try {
            long left = heartbeat.toNanos();
            while (offered == told && !closed && left > 0) {
                left = change.awaitNanos(left);
            }
            news = offered != told;
            told = offered;
            return !closed;
        } finally {
            lock.unlock();
        }
    }
}

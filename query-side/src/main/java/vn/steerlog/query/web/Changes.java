package vn.steerlog.query.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Views;

/// Tells open pages that something changed: the number of a commit that all views have taken in,
/// and nothing else, for what may be shown of it is decided where the page is read again.
///
/// Ends the streams before the web server stops, which would wait for them.
final class Changes implements SmartLifecycle {
    private static final int MOST_AN_ACCOUNT = 20;

    private final Views views;
    private final Ledger ledger;
    private final Duration heartbeat;
    private final Supplier<SseEmitter> emitters;
    private final NavigableMap<Long, Open> listeners = new ConcurrentSkipListMap<>();
    private final AtomicLong opened = new AtomicLong();
    private Ledger.Subscription subscription = () -> {};
    private volatile boolean running;

    /// @param heartbeat after which a quiet stream shows that it is there
    /// @param longest that a stream lasts; the page opens another, with the rights it has then
    Changes(Views views, Ledger ledger, Duration heartbeat, Duration longest) {
        this(views, ledger, heartbeat, () -> new SseEmitter(longest.toMillis()));
    }

    /// @param emitters of answers that have not begun
    Changes(Views views, Ledger ledger, Duration heartbeat, Supplier<SseEmitter> emitters) {
        this.views = views;
        this.ledger = ledger;
        this.heartbeat = heartbeat;
        this.emitters = emitters;
    }

    private record Open(String account, Listener listener) {}

    /// Opens a stream. A page that was left is noticed only when something is sent to it, so the
    /// account's oldest stream makes room when there are too many.
    ///
    /// @throws ProblemException when the application is stopping
    SseEmitter open(String account) {
        if (!running) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE);
        }
        makeRoom(account);
        SseEmitter emitter = emitters.get();
        Listener listener = new Listener(emitter, heartbeat, taken());
        long number = opened.incrementAndGet();
        listeners.put(number, new Open(account, listener));
        emitter.onCompletion(() -> forget(number));
        emitter.onTimeout(listener::close);
        emitter.onError(_ -> forget(number));
        Thread.ofVirtual().name("live-page").start(listener);
        return emitter;
    }

    int count() {
        return listeners.size();
    }

    private void makeRoom(String account) {
        List<Long> own =
                listeners.entrySet().stream()
                        .filter(open -> open.getValue().account().equals(account))
                        .map(Map.Entry::getKey)
                        .toList();
        if (own.size() >= MOST_AN_ACCOUNT) {
            forget(own.getFirst());
        }
    }

    private void forget(long number) {
        Open gone = listeners.remove(number);
        if (gone != null) {
            gone.listener().close();
        }
    }

    private void tell(long head) {
        try {
            views.moment(Optional.empty(), OptionalLong.of(head), all());
        } catch (ProblemException _) {
            return; // a view is far behind: the next commit tells
        }
        listeners.values().forEach(open -> open.listener().offer(head));
    }

    private long taken() {
        return views.moment(Optional.empty(), OptionalLong.empty(), all()).commit();
    }

    private Collection<View<?>> all() {
        return views.names().stream().<View<?>>map(views::named).toList();
    }

    @Override
    public void start() {
        subscription = ledger.onAppend(this::tell);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        subscription.close();
        listeners.values().forEach(open -> open.listener().close());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package vn.steerlog.query.web;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
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
    private final Duration longest;
    private final Map<Listener, String> listeners = new ConcurrentHashMap<>();
    private Ledger.Subscription subscription = () -> {};
    private volatile boolean running;

    /// @param heartbeat after which a quiet stream shows that it is there
    /// @param longest that a stream lasts; the page opens another, with the rights it has then
    Changes(Views views, Ledger ledger, Duration heartbeat, Duration longest) {
        this.views = views;
        this.ledger = ledger;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    /// @throws ProblemException when the account has too many streams
    SseEmitter open(String account) {
        long open = listeners.values().stream().filter(account::equals).count();
        if (!running || open >= MOST_AN_ACCOUNT) {
            throw ProblemException.of(WebProblem.TOO_MANY_STREAMS).withHeader("Retry-After", "30");
        }
        SseEmitter emitter = new SseEmitter(longest.toMillis());
        Listener listener = new Listener(emitter, heartbeat, taken());
        listeners.put(listener, account);
        emitter.onCompletion(() -> forget(listener));
        emitter.onTimeout(listener::close);
        emitter.onError(_ -> forget(listener));
        Thread.ofVirtual().name("live-page").start(listener);
        return emitter;
    }

    int count() {
        return listeners.size();
    }

    private void forget(Listener listener) {
        listeners.remove(listener);
        listener.close();
    }

    private void tell(long head) {
        try {
            views.moment(Optional.empty(), OptionalLong.of(head), all());
        } catch (ProblemException _) {
            return; // a view is far behind: the next commit tells
        }
        listeners.keySet().forEach(listener -> listener.offer(head));
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
        listeners.keySet().forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

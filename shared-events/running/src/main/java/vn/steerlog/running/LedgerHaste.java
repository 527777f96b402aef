package vn.steerlog.running;

import org.springframework.context.SmartLifecycle;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.trail.Trail;

/// At the very beginning of a stop, while requests that are being worked on may still be answered:
/// whoever waits for a MongoDB that is away is told what is known.
final class LedgerHaste implements SmartLifecycle {
    private final Ledger ledger;
    private final Trail trail;
    private volatile boolean running;

    LedgerHaste(Ledger ledger, Trail trail) {
        this.ledger = ledger;
        this.trail = trail;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        ledger.hurry();
        trail.hurry();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which waits for its requests.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

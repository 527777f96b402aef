package vn.steerlog.command.paper;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.ledger.contents.Contents;

/// Removes contents that no paper refers to: what a request left that was cut short or refused
/// after its content was kept. They are old when they are removed, so that no request is still
/// about to refer to them.
final class Sweeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final Contents contents;
    private final RecordedStates states;
    private final Clock clock;
    private final PaperSettings settings;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("papers").factory());

    Sweeping(Contents contents, RecordedStates states, Clock clock, PaperSettings settings) {
        this.contents = contents;
        this.states = states;
        this.clock = clock;
        this.settings = settings;
    }

    void start() {
        long interval = settings.sweepInterval().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /// @return how many were removed
    int sweep() {
        return contents.sweep(
                clock.instant().minus(settings.sweepAge()),
                states.ofAll(PaperDirectory.FOLD)::refersTo);
    }

    private void look() {
        try {
            int swept = sweep();
            if (swept > 0) {
                LOG.info("{} contents were removed to which no paper refers", swept);
            }
        } catch (RuntimeException e) { // tried again
            LOG.warn("Contents of papers could not be swept; it is tried again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package vn.steerlog.query.view;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.Rebuild.Progress;
import vn.steerlog.query.rows.RowsUnavailable;

/// Rebuilds views from nothing while their old rows serve, one projection at a time, and knows how
/// far each has come. What fails because the rows or the ledger cannot be reached is begun again by
/// itself, after ever longer pauses, until it has been tried for about a day.
public final class Rebuilding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 1_440;

    private final Views views;
    private final Clock clock;
    private final Duration firstPause;
    private final Map<String, Rebuild> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("rebuild").factory());

    public Rebuilding(Views views, Clock clock) {
        this(views, clock, Duration.ofSeconds(1));
    }

    /// @param firstPause before what could not be reached is tried again; doubled each time
    public Rebuilding(Views views, Clock clock, Duration firstPause) {
        this.views = views;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /// Begins to rebuild the projections behind the view `name`, except those that are being
    /// rebuilt already. What was parked is tried again by this. Answers how far each has come.
    public List<Progress> rebuild(String name) {
        views.named(name).sources().forEach(this::begin);
        return progress(name);
    }

    /// Rebuilds what was being rebuilt when a process ended, and what was to be rebuilt without
    /// dropped events.
    public void resume() {
        views.projections().stream()
                .filter(folded -> folded.isUnfinished() || folded.isOutdated())
                .forEach(this::begin);
    }

    /// Has `folded` rebuilt from what is decided now, after a rebuild that is running already.
    /// Answers how far it has come.
    public Progress rebuild(Folded<?> folded) {
        return enqueue(folded).progress();
    }

    /// How far the latest rebuild of each projection behind the view `name` has come; nothing for
    /// those that were never rebuilt.
    public List<Progress> progress(String name) {
        return views.named(name).sources().stream()
                .map(folded -> Optional.ofNullable(latest.get(folded.name())))
                .flatMap(Optional::stream)
                .map(Rebuild::progress)
                .toList();
    }

    /// How far the latest rebuild of the projection `name` has come; empty when it was never
    /// rebuilt.
    public Optional<Progress> progressOf(String name) {
        return Optional.ofNullable(latest.get(name)).map(Rebuild::progress);
    }

    private void begin(Folded<?> folded) {
        latest.compute(
                folded.name(),
                (_, known) -> known != null && known.isUnderWay() ? known : begun(folded));
    }

    private Rebuild enqueue(Folded<?> folded) {
        return latest.compute(folded.name(), (_, _) -> begun(folded));
    }

    private Rebuild begun(Folded<?> folded) {
        Rebuild rebuild = new Rebuild(folded.name(), clock.instant());
        worker.execute(() -> run(folded, rebuild, 1, firstPause));
        return rebuild;
    }

    private void run(Folded<?> folded, Rebuild rebuild, int tried, Duration pause) {
        try {
            folded.rebuild(rebuild);
            rebuild.done();
        } catch (RowsUnavailable | LedgerException.Unavailable e) {
            if (tried < MOST_TRIES && !worker.isShutdown()) {
                LOG.warn("The rebuild of {} waits {}: {}", folded.name(), pause, e.getMessage());
                rebuild.waits(e);
                later(folded, rebuild, tried + 1, pause);
            } else {
                giveUp(folded, rebuild, e);
            }
        } catch (RuntimeException | OutOfMemoryError e) { // it needs room for all rows once more
            giveUp(folded, rebuild, e);
        }
    }

    /// Others have their turn meanwhile. One that was begun after this one does for both.
    private void later(Folded<?> folded, Rebuild rebuild, int tries, Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        Duration next = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        var _ =
                worker.schedule(
                        () -> {
                            if (rebuild.equals(latest.get(folded.name()))) {
                                run(folded, rebuild, tries, next);
                            }
                        },
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static void giveUp(Folded<?> folded, Rebuild rebuild, Throwable cause) {
        LOG.error(
                "The rebuild of {} was given up; the old rows go on serving", folded.name(), cause);
        rebuild.failed(cause);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

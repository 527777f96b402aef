package vn.steerlog.query.view;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.Rebuild.Progress;
import vn.steerlog.query.projection.Rebuild.State;

/// Rebuilds views from nothing while their old rows serve, one projection at a time, and knows how
/// far each has come.
public final class Rebuilding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final Views views;
    private final Clock clock;
    private final Map<String, Rebuild> latest = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("rebuild").factory());

    public Rebuilding(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
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
                (_, known) ->
                        known != null && known.progress().state() == State.RUNNING
                                ? known
                                : begun(folded));
    }

    private Rebuild enqueue(Folded<?> folded) {
        return latest.compute(folded.name(), (_, _) -> begun(folded));
    }

    private Rebuild begun(Folded<?> folded) {
        Rebuild rebuild = new Rebuild(folded.name(), clock.instant());
        worker.execute(() -> run(folded, rebuild));
        return rebuild;
    }

    private static void run(Folded<?> folded, Rebuild rebuild) {
        try {
            folded.rebuild(rebuild);
            rebuild.done();
        } catch (RuntimeException | OutOfMemoryError e) { // it needs room for all rows once more
            LOG.error(
                    "The rebuild of {} was given up; the old rows go on serving", folded.name(), e);
            rebuild.failed(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

package vn.steerlog.query.view;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.projection.DroppedEvent;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.ParkedEvent;
import vn.steerlog.query.projection.Rebuild;

/// What can be done about events that a projection could not take in. Either way the rows are
/// rebuilt beside those that serve, so that they end as if the event had been taken in, or had not
/// been there, in its place in history; what waits behind it is taken in with it.
public final class Parked {
    private static final Logger LOG = LoggerFactory.getLogger(Parked.class);

    private final Views views;
    private final Rebuilding rebuilding;
    private final Clock clock;

    public Parked(Views views, Rebuilding rebuilding, Clock clock) {
        this.views = views;
        this.rebuilding = rebuilding;
        this.clock = clock;
    }

    /// Every parked event of every projection.
    public List<ParkedEvent> parked() {
        return views.projections().stream().flatMap(folded -> folded.parked().stream()).toList();
    }

    /// Every event that somebody dropped.
    public List<DroppedEvent> dropped() {
        return views.projections().stream().flatMap(folded -> folded.dropped().stream()).toList();
    }

    /// Tries a parked event again, and when it can be taken in now, has the rows rebuilt.
    ///
    /// @throws ProblemException when it still cannot, is not parked, or only waits for another
    public Rebuild.Progress tryAgain(String projection, long position, String by) {
        Folded<?> folded = projection(projection, position);
        ParkedEvent event = first(folded, position);
        Optional<String> refusal = folded.tryAgain(event);
        LOG.info(
                "{} tried the event at position {} again in {}: {}",
                by,
                position,
                projection,
                refusal.orElse("it can be taken in"));
        refusal.ifPresent(reason -> {
            throw ProblemException.of(
                    QueryProblem.STILL_NOT_TAKEN_IN, String.valueOf(position), reason);
        });
        return rebuilding.rebuild(folded);
    }

    /// Has the rows rebuilt without a parked event.
    ///
    /// @throws ProblemException when it is not parked, or only waits for another
    public Rebuild.Progress drop(String projection, long position, String reason, String by) {
        Folded<?> folded = projection(projection, position);
        ParkedEvent event = first(folded, position);
        folded.drop(DroppedEvent.of(event, reason, by, clock.instant()));
        LOG.warn(
                "{} dropped the event at position {} (commit {}, {}) from {}, because: {}",
                by,
                position,
                event.commit(),
                event.type(),
                projection,
                reason);
        return rebuilding.rebuild(folded);
    }

    private Folded<?> projection(String name, long position) {
        return views.projections().stream()
                .filter(folded -> folded.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, position));
    }

    private static ParkedEvent first(Folded<?> folded, long position) {
        List<ParkedEvent> parked = folded.parked();
        ParkedEvent event =
                parked.stream()
                        .filter(it -> it.position() == position)
                        .findFirst()
                        .orElseThrow(() -> unknown(folded.name(), position));
        parked.stream()
                .filter(it -> !it.key().isEmpty() && it.key().equals(event.key()))
                .findFirst()
                .filter(before -> before.position() < position)
                .ifPresent(before -> {
                    throw ProblemException.of(
                            QueryProblem.PARKED_BEHIND_ANOTHER,
                            String.valueOf(position),
                            String.valueOf(before.position()));
                });
        return event;
    }

    private static ProblemException unknown(String projection, long position) {
        return ProblemException.of(
                QueryProblem.PARKED_EVENT_UNKNOWN, projection, String.valueOf(position));
    }
}

package vn.steerlog.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched.Nothing;

/// Tells the story of one thing, event by event, in the order of the ledger: its own events, and
/// those of other things that a reader expects to find in it. Knows how it was before each, so that
/// it can say from what to what.
///
/// @param <R> the row that it folds along
abstract class Teller<R extends Record> {
    private final String key;
    private final Projection<R> projection;
    private @Nullable R row;

    Teller(String key, Projection<R> projection) {
        this.key = key;
        this.projection = projection;
    }

    /// What to say about `seen`; nothing when it does not concern the thing.
    final List<Phrase> tell(Seen seen) {
        DomainEvent event = seen.event();
        R before = row;
        if (!(projection.touchedBy(event) instanceof Nothing)) {
            row = projection.apply(key, before, seen);
        }
        R after = row;
        if (before == null) {
            return after == null ? List.of() : begin(after, event);
        }
        return tell(before, event);
    }

    /// What to say about the first event.
    abstract List<Phrase> begin(R after, DomainEvent event);

    /// What to say about any later one.
    abstract List<Phrase> tell(R before, DomainEvent event);
}

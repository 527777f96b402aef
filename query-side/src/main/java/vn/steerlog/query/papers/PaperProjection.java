package vn.steerlog.query.papers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.query.papers.PaperRow.Withdrawal;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.Index;

/// Folds the events of papers.
public final class PaperProjection implements Projection<PaperRow> {
    static final String BY_SUBJECT = "subject";

    @Override
    public String name() {
        return "papers";
    }

    @Override
    public Class<PaperRow> rowType() {
        return PaperRow.class;
    }

    @Override
    public List<Index<PaperRow>> indexes() {
        return List.of(new Index<>(BY_SUBJECT, row -> List.of(row.about().id())));
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof PaperEvent e ? Touched.row(e.paper()) : Touched.NOTHING;
    }

    @Override
    public @Nullable PaperRow apply(String key, @Nullable PaperRow row, Seen seen) {
        return seen.event() instanceof PaperEvent event ? after(row, event, seen) : row;
    }

    private static PaperRow after(@Nullable PaperRow row, PaperEvent event, Seen seen) {
        return switch (event) {
            case PaperAttached e -> attached(e, seen);
            case PaperWithdrawn e ->
                    Projection.known(row, seen)
                            .withdrawn(new Withdrawal(e.reason(), e.effectiveOn()));
        };
    }

    private static PaperRow attached(PaperAttached e, Seen seen) {
        return new PaperRow(
                e.paper(),
                e.about(),
                e.purpose(),
                e.title(),
                e.fileName(),
                e.mediaType(),
                e.size(),
                e.sha256(),
                e.agency(),
                e.effectiveOn(),
                Optional.empty(),
                Recorded.by(seen));
    }
}

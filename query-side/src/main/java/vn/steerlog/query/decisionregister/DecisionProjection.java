package vn.steerlog.query.decisionregister;

import static vn.steerlog.query.projection.Lists.plus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.query.decisionregister.DecisionRow.Amendment;
import vn.steerlog.query.decisionregister.DecisionRow.Revocation;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.Index;

/// Folds the events of decisions into their register.
public final class DecisionProjection implements Projection<DecisionRow> {
    public static final String BY_MEETING = "meeting";

    @Override
    public String name() {
        return "decisionregister";
    }

    @Override
    public Class<DecisionRow> rowType() {
        return DecisionRow.class;
    }

    @Override
    public List<Index<DecisionRow>> indexes() {
        return List.of(
                new Index<>(
                        BY_MEETING, row -> row.meeting().map(id -> id.value()).stream().toList()));
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof DecisionEvent e ? Touched.row(e.decision()) : Touched.NOTHING;
    }

    @Override
    public @Nullable DecisionRow apply(String key, @Nullable DecisionRow row, Seen seen) {
        return switch ((DecisionEvent) seen.event()) {
            case DecisionRecorded e -> recorded(e, seen);
            case DecisionAmended e -> amended(Projection.known(row, seen), e, seen);
            case DecisionAnnounced e -> announced(Projection.known(row, seen), e);
            case DecisionRevoked e -> revoked(Projection.known(row, seen), e);
        };
    }

    private static DecisionRow recorded(DecisionRecorded e, Seen seen) {
        return new DecisionRow(
                e.decision(),
                e.meeting(),
                e.speaker(),
                e.text(),
                e.announcement(),
                List.of(),
                Optional.empty(),
                e.effectiveOn(),
                Recorded.by(seen));
    }

    private static DecisionRow amended(DecisionRow row, DecisionAmended e, Seen seen) {
        Amendment amendment =
                new Amendment(
                        row.text(),
                        e.text(),
                        e.reason(),
                        e.effectiveOn(),
                        seen.commit(),
                        seen.committedAt());
        return new DecisionRow(
                row.decision(),
                row.meeting(),
                row.speaker(),
                e.text(),
                row.announcement(),
                plus(row.amendments(), amendment),
                row.revoked(),
                row.effectiveOn(),
                row.recorded());
    }

    private static DecisionRow announced(DecisionRow row, DecisionAnnounced e) {
        return new DecisionRow(
                row.decision(),
                row.meeting(),
                row.speaker(),
                row.text(),
                Optional.of(e.announcement()),
                row.amendments(),
                row.revoked(),
                row.effectiveOn(),
                row.recorded());
    }

    private static DecisionRow revoked(DecisionRow row, DecisionRevoked e) {
        return new DecisionRow(
                row.decision(),
                row.meeting(),
                row.speaker(),
                row.text(),
                row.announcement(),
                row.amendments(),
                Optional.of(new Revocation(e.reason(), e.effectiveOn())),
                row.effectiveOn(),
                row.recorded());
    }
}

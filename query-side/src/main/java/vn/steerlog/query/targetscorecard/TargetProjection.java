package vn.steerlog.query.targetscorecard;

import static vn.steerlog.query.projection.Lists.plus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.targetscorecard.TargetRow.Challenge;
import vn.steerlog.query.targetscorecard.TargetRow.Goal;
import vn.steerlog.query.targetscorecard.TargetRow.Measurement;
import vn.steerlog.query.targetscorecard.TargetRow.Revision;
import vn.steerlog.query.targetscorecard.TargetRow.Withdrawal;

/// Folds the events of targets into their scorecard.
public final class TargetProjection implements Projection<TargetRow> {
    static final String BY_OWNER_NOW = "ownernow";

    @Override
    public String name() {
        return "targetscorecard";
    }

    @Override
    public Class<TargetRow> rowType() {
        return TargetRow.class;
    }

    @Override
    public List<Index<TargetRow>> indexes() {
        return List.of(
                new Index<>(
                        BY_OWNER_NOW,
                        row -> row.ownerNow().map(id -> id.value()).stream().toList()));
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return switch (event) {
            case TargetEvent e -> Touched.row(e.target());
            case AgencyMerged e -> Touched.rowsWith(BY_OWNER_NOW, e.agency());
            default -> Touched.NOTHING;
        };
    }

    @Override
    public @Nullable TargetRow apply(String key, @Nullable TargetRow row, Seen seen) {
        return switch (seen.event()) {
            case TargetSet e -> set(e, seen);
            case TargetEvent e -> after(Projection.known(row, seen), e, seen);
            case AgencyMerged e -> merged(Projection.known(row, seen), e);
            default -> row;
        };
    }

    private static TargetRow merged(TargetRow row, AgencyMerged e) {
        TargetDraft draft = new TargetDraft(row);
        if (row.ownerNow().equals(Optional.of(e.agency()))) {
            draft.ownerNow = Optional.of(e.into());
        }
        return draft.row();
    }

    private static TargetRow set(TargetSet e, Seen seen) {
        return new TargetRow(
                e.target(),
                e.name(),
                e.unit(),
                e.comparison(),
                e.value(),
                e.baseline(),
                e.period(),
                e.basis(),
                e.owner(),
                e.owner(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                e.effectiveOn(),
                Recorded.by(seen));
    }

    private static TargetRow after(TargetRow row, TargetEvent event, Seen seen) {
        TargetDraft draft = new TargetDraft(row);
        switch (event) {
            case TargetSet _ -> {}
            case TargetChallenged e ->
                    draft.challenges = plus(row.challenges(), challenge(e, seen));
            case TargetRevised e -> {
                draft.goal = new Goal(e.comparison(), Optional.of(e.value()), e.period());
                draft.revisions = plus(row.revisions(), revision(row.goal(), e, seen));
            }
            case MeasurementRecorded e -> draft.measured(measurement(e, seen));
            case TargetWithdrawn e ->
                    draft.withdrawn = Optional.of(new Withdrawal(e.reason(), e.effectiveOn()));
        }
        return draft.row();
    }

    private static Challenge challenge(TargetChallenged e, Seen seen) {
        return new Challenge(
                e.challenge(), e.argument(), e.agency(), e.effectiveOn(), seen.committedAt());
    }

    private static Revision revision(Goal before, TargetRevised e, Seen seen) {
        return new Revision(
                before,
                new Goal(e.comparison(), Optional.of(e.value()), e.period()),
                e.reason(),
                e.basis(),
                e.effectiveOn(),
                seen.commit(),
                seen.committedAt());
    }

    private static Measurement measurement(MeasurementRecorded e, Seen seen) {
        return new Measurement(
                e.measurement(),
                e.comparison(),
                e.value(),
                e.words(),
                e.period(),
                e.asOf(),
                e.source(),
                seen.committedAt());
    }
}

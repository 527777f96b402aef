package vn.steerlog.query.targetscorecard;

import static vn.steerlog.query.projection.Lists.plus;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.targetscorecard.TargetRow.Challenge;
import vn.steerlog.query.targetscorecard.TargetRow.Goal;
import vn.steerlog.query.targetscorecard.TargetRow.Measurement;
import vn.steerlog.query.targetscorecard.TargetRow.Revision;
import vn.steerlog.query.targetscorecard.TargetRow.Withdrawal;

/// A row on its way to the next: what events can change of it.
final class TargetDraft {
    private final TargetRow from;
    Goal goal;
    Optional<AgencyId> ownerNow;
    Optional<Measurement> latest;
    List<Measurement> measurements;
    List<Revision> revisions;
    List<Challenge> challenges;
    Optional<Withdrawal> withdrawn;

    TargetDraft(TargetRow row) {
        from = row;
        goal = row.goal();
        ownerNow = row.ownerNow();
        latest = row.latest();
        measurements = row.measurements();
        revisions = row.revisions();
        challenges = row.challenges();
        withdrawn = row.withdrawn();
    }

    void measured(Measurement measurement) {
        measurements = plus(measurements, measurement);
        boolean earlier =
                latest.map(known -> measurement.speaksOf().isBefore(known.speaksOf()))
                        .orElse(false);
        if (!earlier) {
            latest = Optional.of(measurement);
        }
    }

    TargetRow row() {
        return new TargetRow(
                from.target(),
                from.name(),
                from.unit(),
                goal.comparison(),
                goal.value(),
                from.baseline(),
                goal.period(),
                from.basis(),
                from.owner(),
                ownerNow,
                latest,
                measurements,
                revisions,
                challenges,
                withdrawn,
                from.effectiveOn(),
                from.recorded());
    }
}

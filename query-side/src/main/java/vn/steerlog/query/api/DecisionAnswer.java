package vn.steerlog.query.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.taskregister.Tally;

/// A decision as JSON.
///
/// @param text as it reads now
/// @param tasks how those of its tasks stand that the reader may see
record DecisionAnswer(
        String id,
        Optional<Ref> meeting,
        Optional<String> speaker,
        String text,
        Optional<DocumentReference> announcement,
        List<DecisionRow.Amendment> amendments,
        Optional<DecisionRow.Revocation> revoked,
        Tally tasks,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {
    static DecisionAnswer of(DecisionRegister.Entry entry, Names names) {
        DecisionRow row = entry.decision();
        return new DecisionAnswer(
                row.decision().value(),
                row.meeting().map(names::meeting),
                row.speaker(),
                row.text(),
                row.announcement(),
                row.amendments(),
                row.revoked(),
                entry.tasks(),
                row.effectiveOn(),
                row.recorded());
    }
}

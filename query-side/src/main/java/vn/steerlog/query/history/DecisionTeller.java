package vn.steerlog.query.history;

import java.util.List;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.query.decisionregister.DecisionProjection;
import vn.steerlog.query.decisionregister.DecisionRow;

/// The story of a decision, with the tasks that were assigned under it.
final class DecisionTeller extends Teller<DecisionRow> {
    DecisionTeller(String key) {
        super(key, new DecisionProjection());
    }

    static Phrase concluded(DecisionRecorded e) {
        return e.speaker()
                .map(speaker -> Phrase.of("decision.recorded.by").with("speaker", speaker))
                .orElseGet(() -> Phrase.of("decision.recorded"))
                .with("text", e.text());
    }

    @Override
    List<Phrase> begin(DecisionRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(DecisionRow before, DomainEvent event) {
        return switch (event) {
            case DecisionEvent e -> own(before, e);
            case TaskAssigned e -> List.of(TaskTeller.assigned(e));
            default -> List.of();
        };
    }

    private static List<Phrase> own(DecisionRow before, DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> recorded(e);
            case DecisionAmended e ->
                    List.of(
                            Phrase.of("decision.amended")
                                    .with("from", before.text())
                                    .with("to", e.text())
                                    .with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
            case DecisionAnnounced e ->
                    List.of(
                            Phrase.of("decision.announced")
                                    .with("document", e.announcement().words()));
            case DecisionRevoked e ->
                    List.of(
                            Phrase.of("decision.revoked").with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
        };
    }

    private static List<Phrase> recorded(DecisionRecorded e) {
        return Telling.of(concluded(e))
                .and(
                        e.meeting()
                                .map(id ->
                                        Phrase.of("decision.meeting")
                                                .with("meeting", new Argument.Meeting(id))))
                .and(
                        e.announcement()
                                .map(document ->
                                        Phrase.of("decision.announced")
                                                .with("document", document.words())))
                .and(Phrase.since(e.effectiveOn()))
                .phrases();
    }
}

package vn.steerlog.query.history;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.query.targetscorecard.TargetProjection;
import vn.steerlog.query.targetscorecard.TargetRow;

/// The story of a target, with the mergers of the agency that answers for it.
final class TargetTeller extends Teller<TargetRow> {
    TargetTeller(String key) {
        super(key, new TargetProjection());
    }

    @Override
    List<Phrase> begin(TargetRow after, DomainEvent event) {
        return event instanceof TargetSet e ? set(e) : List.of();
    }

    @Override
    List<Phrase> tell(TargetRow before, DomainEvent event) {
        return switch (event) {
            case TargetEvent e -> own(before, e);
            case AgencyMerged e when before.ownerNow().equals(Optional.of(e.agency())) ->
                    Telling.of(
                                    Phrase.of("target.merged")
                                            .with("from", e.agency())
                                            .with("to", e.into())
                                            .with("on", e.effectiveOn()))
                            .and(Phrase.basis(e.basis()))
                            .phrases();
            default -> List.of();
        };
    }

    private static List<Phrase> own(TargetRow before, TargetEvent event) {
        return switch (event) {
            case TargetSet e -> set(e);
            case TargetChallenged e ->
                    List.of(
                            e.agency()
                                    .map(who ->
                                            Phrase.of("target.challenged.by").with("agency", who))
                                    .orElseGet(() -> Phrase.of("target.challenged"))
                                    .with("argument", e.argument()));
            case TargetRevised e -> revised(before, e);
            case MeasurementRecorded e -> measured(before, e);
            case TargetWithdrawn e ->
                    List.of(
                            Phrase.of("target.withdrawn").with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
        };
    }

    private static List<Phrase> set(TargetSet e) {
        Phrase first =
                e.value()
                        .map(value ->
                                Phrase.of("target.set")
                                        .with(
                                                "goal",
                                                new Argument.Figure(
                                                        e.comparison(), value, e.unit())))
                        .orElseGet(() -> Phrase.of("target.followed").with("unit", e.unit()))
                        .with("name", e.name());
        return Telling.of(first)
                .and(
                        e.baseline()
                                .map(from ->
                                        Phrase.of("target.baseline")
                                                .with(
                                                        "figure",
                                                        new Argument.Figure(
                                                                Optional.empty(), from, e.unit()))))
                .and(period(e.period()))
                .and(Phrase.basis(e.basis()))
                .and(e.owner().map(owner -> Phrase.of("target.owner").with("agency", owner)))
                .and(Phrase.since(e.effectiveOn()))
                .phrases();
    }

    private static Optional<Phrase> period(Optional<Period> period) {
        return period.map(known -> Phrase.of("target.period").with("period", known.words()));
    }

    private static List<Phrase> revised(TargetRow before, TargetRevised e) {
        Argument to = new Argument.Figure(e.comparison(), e.value(), before.unit());
        Phrase first =
                before.value()
                        .map(value ->
                                Phrase.of("target.revised")
                                        .with(
                                                "from",
                                                new Argument.Figure(
                                                        before.comparison(), value, before.unit())))
                        .orElseGet(() -> Phrase.of("target.revised.first"))
                        .with("to", to)
                        .with("on", e.effectiveOn());
        Telling telling = Telling.of(first);
        if (!before.period().equals(e.period())) {
            telling.and(period(e.period()));
        }
        return telling.and(Phrase.reason(e.reason()))
                .and(Phrase.basis(Optional.of(e.basis())))
                .phrases();
    }

    private static List<Phrase> measured(TargetRow before, MeasurementRecorded e) {
        Argument figure = new Argument.Figure(e.comparison(), e.value(), before.unit());
        Phrase first =
                e.asOf()
                        .map(day -> Phrase.of("target.measured.on").with("asOf", day))
                        .orElseGet(() -> Phrase.of("target.measured"))
                        .with("figure", figure);
        return Telling.of(first)
                .and(period(e.period()))
                .and(
                        before.latest()
                                .map(last ->
                                        Phrase.of("target.measured.before")
                                                .with(
                                                        "figure",
                                                        new Argument.Figure(
                                                                last.comparison(),
                                                                last.value(),
                                                                before.unit()))))
                .and(e.source().map(source -> Phrase.of("target.source").with("source", source)))
                .phrases();
    }
}

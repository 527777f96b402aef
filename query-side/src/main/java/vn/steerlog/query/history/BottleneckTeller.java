package vn.steerlog.query.history;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.query.bottlenecks.BottleneckProjection;
import vn.steerlog.query.bottlenecks.BottleneckRow;

/// The story of a bottleneck, with the mergers of the agency that must resolve it.
final class BottleneckTeller extends Teller<BottleneckRow> {
    BottleneckTeller(String key) {
        super(key, new BottleneckProjection());
    }

    @Override
    List<Phrase> begin(BottleneckRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(BottleneckRow before, DomainEvent event) {
        return switch (event) {
            case BottleneckEvent e -> own(before, e);
            case AgencyMerged e when before.holder().equals(Optional.of(e.agency())) ->
                    Telling.of(
                                    Phrase.of("bottleneck.merged")
                                            .with("from", e.agency())
                                            .with("to", e.into())
                                            .with("on", e.effectiveOn()))
                            .and(Phrase.basis(e.basis()))
                            .phrases();
            default -> List.of();
        };
    }

    private static List<Phrase> own(BottleneckRow before, BottleneckEvent event) {
        return switch (event) {
            case BottleneckRaised e -> raised(e);
            case BottleneckAssigned e -> assigned(before, e);
            case BottleneckResolved e ->
                    List.of(
                            Phrase.of("bottleneck.resolved")
                                    .with("on", e.resolvedOn())
                                    .with("resolution", e.resolution()));
        };
    }

    private static List<Phrase> raised(BottleneckRaised e) {
        Argument group =
                e.groupWords()
                        .<Argument>map(Argument.Words::new)
                        .orElseGet(() -> new Argument.Term("group." + e.group()));
        return Telling.of(
                        Phrase.of("bottleneck.raised").with("group", group).with("text", e.text()))
                .and(e.agency().map(where -> Phrase.of("bottleneck.agency").with("agency", where)))
                .and(e.raisedOn().map(day -> Phrase.of("bottleneck.raisedOn").with("on", day)))
                .phrases();
    }

    private static List<Phrase> assigned(BottleneckRow before, BottleneckAssigned e) {
        Optional<Phrase> handedOn =
                before.holder()
                        .filter(known -> !known.equals(e.agency()))
                        .map(known -> Phrase.of("bottleneck.handedOn").with("from", known));
        return Telling.of(
                        handedOn.orElseGet(() -> Phrase.of("bottleneck.assigned"))
                                .with("to", e.agency())
                                .with("on", e.effectiveOn()))
                .and(Phrase.of("task.due").with("due", e.due()))
                .and(Phrase.note(e.note()))
                .phrases();
    }
}

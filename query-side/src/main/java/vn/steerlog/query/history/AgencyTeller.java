package vn.steerlog.query.history;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.query.agencies.AgencyProjection;
import vn.steerlog.query.agencies.AgencyRow;

/// The story of an agency.
final class AgencyTeller extends Teller<AgencyRow> {
    AgencyTeller(String key) {
        super(key, new AgencyProjection());
    }

    @Override
    List<Phrase> begin(AgencyRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(AgencyRow before, DomainEvent event) {
        return switch ((AgencyEvent) event) {
            case AgencyRegistered e -> registered(e);
            case AgencyRenamed e ->
                    Telling.of(
                                    Phrase.of("agency.renamed")
                                            .with("from", before.names().getLast().name())
                                            .with("to", e.name())
                                            .with("on", e.effectiveOn()))
                            .and(Phrase.basis(e.basis()))
                            .phrases();
            case AgencyCodeAssigned e -> List.of(coded(before, e));
            case AgencyMerged e ->
                    Telling.of(
                                    Phrase.of("agency.merged")
                                            .with("into", e.into())
                                            .with("on", e.effectiveOn()))
                            .and(Phrase.basis(e.basis()))
                            .phrases();
            case AgenciesAbsorbed e ->
                    Telling.of(
                                    Phrase.of("agency.absorbed")
                                            .with("agencies", e.absorbed())
                                            .with("on", e.effectiveOn()))
                            .and(Phrase.basis(e.basis()))
                            .phrases();
            case AgencyClosed e ->
                    List.of(
                            Phrase.of("agency.closed").with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
        };
    }

    private static List<Phrase> registered(AgencyRegistered e) {
        Argument kind =
                e.kindWords()
                        .<Argument>map(Argument.Words::new)
                        .orElseGet(() -> new Argument.Term("kind." + e.kind()));
        return Telling.of(Phrase.of("agency.registered").with("name", e.name()).with("kind", kind))
                .and(e.parent().map(parent -> Phrase.of("agency.parent").with("agency", parent)))
                .and(e.shortName().map(name -> Phrase.of("agency.shortName").with("name", name)))
                .and(Phrase.since(e.effectiveOn()))
                .phrases();
    }

    private static Phrase coded(AgencyRow before, AgencyCodeAssigned e) {
        Optional<String> known =
                before.codes().stream().map(AgencyRow.Code::code).reduce((_, b) -> b);
        return known.map(code -> Phrase.of("agency.coded.anew").with("from", code))
                .orElseGet(() -> Phrase.of("agency.coded"))
                .with("to", e.code())
                .with("on", e.effectiveOn());
    }
}

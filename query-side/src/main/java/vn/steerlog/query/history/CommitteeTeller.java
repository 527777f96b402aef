package vn.steerlog.query.history;

import java.util.List;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.query.roster.CommitteeProjection;
import vn.steerlog.query.roster.CommitteeRow;

/// The story of a committee.
final class CommitteeTeller extends Teller<CommitteeRow> {
    CommitteeTeller(String key) {
        super(key, new CommitteeProjection());
    }

    @Override
    List<Phrase> begin(CommitteeRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(CommitteeRow before, DomainEvent event) {
        return switch ((CommitteeEvent) event) {
            case CommitteeEstablished e ->
                    Telling.of(Phrase.of("committee.established").with("name", e.name()))
                            .and(Phrase.basis(e.basis()))
                            .and(Phrase.since(e.effectiveOn()))
                            .phrases();
            case MemberAppointed e -> appointed(e);
            case MemberReleased e -> released(before, e);
            case SubgroupFormed e -> formed(e);
            case CommitteeDissolved e ->
                    List.of(
                            Phrase.of("committee.dissolved").with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
        };
    }

    private static List<Phrase> appointed(MemberAppointed e) {
        return Telling.of(Phrase.of("committee.appointed").with("role", e.role()))
                .and(e.position().map(held -> Phrase.of("member.position").with("position", held)))
                .and(e.agency().map(agency -> Phrase.of("member.agency").with("agency", agency)))
                .and(Phrase.since(e.effectiveOn()))
                .phrases();
    }

    private static List<Phrase> released(CommitteeRow before, MemberReleased e) {
        Telling telling = new Telling();
        before.members().stream()
                .filter(member -> member.member().equals(e.member()))
                .forEach(member ->
                        telling.and(
                                        Phrase.of("committee.released")
                                                .with("role", member.role())
                                                .with("on", e.effectiveOn()))
                                .and(
                                        member.position()
                                                .map(held ->
                                                        Phrase.of("member.position")
                                                                .with("position", held)))
                                .and(
                                        member.agency()
                                                .map(agency ->
                                                        Phrase.of("member.agency")
                                                                .with("agency", agency))));
        return telling.and(Phrase.reason(e.reason())).phrases();
    }

    private static List<Phrase> formed(SubgroupFormed e) {
        return Telling.of(
                        Phrase.of("committee.subgroup")
                                .with("name", e.name())
                                .with("on", e.effectiveOn()))
                .and(e.field().map(field -> Phrase.of("subgroup.field").with("field", field)))
                .and(e.lead().map(lead -> Phrase.of("subgroup.lead").with("agency", lead)))
                .phrases();
    }
}

package vn.steerlog.query.roster;

import static vn.steerlog.query.projection.Lists.plus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.roster.CommitteeRow.Dissolution;
import vn.steerlog.query.roster.CommitteeRow.Member;
import vn.steerlog.query.roster.CommitteeRow.Release;
import vn.steerlog.query.roster.CommitteeRow.Subgroup;

/// Folds the events of committees into the roster.
public final class CommitteeProjection implements Projection<CommitteeRow> {
    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Class<CommitteeRow> rowType() {
        return CommitteeRow.class;
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof CommitteeEvent e ? Touched.row(e.committee()) : Touched.NOTHING;
    }

    @Override
    public @Nullable CommitteeRow apply(String key, @Nullable CommitteeRow row, Seen seen) {
        CommitteeEvent event = (CommitteeEvent) seen.event();
        if (event instanceof CommitteeEstablished e) {
            return established(e, seen);
        }
        return after(Projection.known(row, seen), event);
    }

    private static CommitteeRow established(CommitteeEstablished e, Seen seen) {
        return new CommitteeRow(
                e.committee(),
                e.name(),
                e.basis(),
                List.of(),
                List.of(),
                Optional.empty(),
                e.effectiveOn(),
                Recorded.by(seen));
    }

    private static CommitteeRow after(CommitteeRow row, CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished _ -> row;
            case MemberAppointed e ->
                    with(row, plus(row.members(), member(e)), row.subgroups(), row.dissolved());
            case MemberReleased e ->
                    with(row, released(row.members(), e), row.subgroups(), row.dissolved());
            case SubgroupFormed e ->
                    with(row, row.members(), plus(row.subgroups(), subgroup(e)), row.dissolved());
            case CommitteeDissolved e ->
                    with(
                            row,
                            row.members(),
                            row.subgroups(),
                            Optional.of(new Dissolution(e.effectiveOn(), e.reason())));
        };
    }

    private static Member member(MemberAppointed e) {
        return new Member(
                e.member(),
                e.role(),
                e.position(),
                e.agency(),
                e.effectiveOn(),
                Optional.empty(),
                e.person());
    }

    private static List<Member> released(List<Member> members, MemberReleased e) {
        return members.stream()
                .map(member -> member.member().equals(e.member()) ? released(member, e) : member)
                .toList();
    }

    private static Member released(Member member, MemberReleased e) {
        return new Member(
                member.member(),
                member.role(),
                member.position(),
                member.agency(),
                member.from(),
                Optional.of(new Release(e.effectiveOn(), e.reason())),
                member.person());
    }

    private static Subgroup subgroup(SubgroupFormed e) {
        return new Subgroup(e.subgroup(), e.name(), e.field(), e.lead(), e.effectiveOn());
    }

    private static CommitteeRow with(
            CommitteeRow row,
            List<Member> members,
            List<Subgroup> subgroups,
            Optional<Dissolution> dissolved) {
        return new CommitteeRow(
                row.committee(),
                row.name(),
                row.basis(),
                members,
                subgroups,
                dissolved,
                row.effectiveOn(),
                row.recorded());
    }
}

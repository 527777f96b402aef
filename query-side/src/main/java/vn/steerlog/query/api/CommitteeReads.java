package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// Committees, and who sits on them on a day.
@RestController
@RequestMapping(path = "/api/v1/committees", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "committees")
class CommitteeReads {
    private final QuerySide side;

    CommitteeReads(QuerySide side) {
        this.side = side;
    }

    /// @param members who sits on it on the day asked for
    record CommitteeAnswer(
            String id,
            String name,
            Optional<DocumentReference> basis,
            List<Member> members,
            List<Subgroup> subgroups,
            Optional<CommitteeRow.Dissolution> dissolved,
            Optional<LocalDate> effectiveOn,
            Recorded recorded) {
        static CommitteeAnswer of(Roster.Entry entry, Names names) {
            CommitteeRow row = entry.committee();
            return new CommitteeAnswer(
                    row.committee().value(),
                    row.name(),
                    row.basis(),
                    entry.members().stream().map(it -> Member.of(it, names)).toList(),
                    row.subgroups().stream().map(it -> Subgroup.of(it, names)).toList(),
                    row.dissolved(),
                    row.effectiveOn(),
                    row.recorded());
        }
    }

    /// @param role in the committee, as written
    /// @param position held elsewhere; never a person's name
    record Member(
            String id,
            String role,
            Optional<String> position,
            Optional<Ref> agency,
            Optional<LocalDate> from,
            Optional<CommitteeRow.Release> released) {
        static Member of(CommitteeRow.Member member, Names names) {
            return new Member(
                    member.member().value(),
                    member.role(),
                    member.position(),
                    member.agency().map(names::agency),
                    member.from(),
                    member.released());
        }
    }

    record Subgroup(
            String id, String name, Optional<String> field, Optional<Ref> lead, LocalDate from) {
        static Subgroup of(CommitteeRow.Subgroup group, Names names) {
            return new Subgroup(
                    group.subgroup().value(),
                    group.name(),
                    group.field(),
                    group.lead().map(names::agency),
                    group.from());
        }
    }

    /// @param everybody who ever sat on it, in the order in which they were appointed
    record OneCommittee(AsOf asOf, CommitteeAnswer committee, List<Member> everybody) {}

    @GetMapping
    @Operation(summary = "The committees, by name, with who sits on them")
    Listed<CommitteeAnswer> committees(
            @Parameters Page page, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                page.cursor(),
                page.limit(),
                moment -> side.roster().all(moment),
                entry -> entry.committee().committee().value(),
                CommitteeAnswer::of,
                response);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One committee: who sits on it on the day asked for, and who ever did")
    OneCommittee committee(@PathVariable CommitteeId id, Asked asked) {
        Names names = new Names(side, asked.moment());
        return side.roster()
                .committee(id, asked.moment())
                .map(entry ->
                        new OneCommittee(
                                AsOf.of(asked.moment()),
                                CommitteeAnswer.of(entry, names),
                                entry.committee().members().stream()
                                        .map(member -> Member.of(member, names))
                                        .toList()))
                .orElseThrow(() -> Found.nothing(id.value()));
    }
}

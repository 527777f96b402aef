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
import vn.steerlog.query.persons.Persons;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.NeverKept;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Committees, and who sits on them on a day.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1/committees", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "committees")
class CommitteeReads {
    private final QuerySide side;
    private final Persons persons;

    CommitteeReads(QuerySide side, Persons persons) {
        this.side = side;
        this.persons = persons;
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
        static CommitteeAnswer of(Roster.Entry entry, Names names, Seated seated) {
            CommitteeRow row = entry.committee();
            return new CommitteeAnswer(
                    row.committee().value(),
                    row.name(),
                    row.basis(),
                    entry.members().stream().map(it -> Member.of(it, names, seated)).toList(),
                    row.subgroups().stream().map(it -> Subgroup.of(it, names)).toList(),
                    row.dissolved(),
                    row.effectiveOn(),
                    row.recorded());
        }
    }

    /// @param role in the committee, as written
    /// @param position held elsewhere; never a person's name
    /// @param person who takes the seat, when that is kept and the reader may see names
    record Member(
            String id,
            String role,
            Optional<String> position,
            Optional<Ref> agency,
            Optional<LocalDate> from,
            Optional<CommitteeRow.Release> released,
            Optional<Seated.PersonRef> person) {
        static Member of(CommitteeRow.Member member, Names names, Seated seated) {
            return new Member(
                    member.member().value(),
                    member.role(),
                    member.position(),
                    member.agency().map(names::agency),
                    member.from(),
                    member.released(),
                    seated.in(member));
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
    @NeverKept
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
                (entry, names) ->
                        CommitteeAnswer.of(
                                entry,
                                names,
                                Seated.of(entry.members(), names.moment(), persons, asked)),
                response);
    }

    @GetMapping("/{id}")
    @NeverKept
    @Operation(summary = "One committee: who sits on it on the day asked for, and who ever did")
    OneCommittee committee(@PathVariable CommitteeId id, Asked asked) {
        Names names = new Names(side, asked.moment());
        return side.roster()
                .committee(id, asked.moment())
                .map(entry -> one(entry, names, asked))
                .orElseThrow(() -> Found.nothing(id.value()));
    }

    private OneCommittee one(Roster.Entry entry, Names names, Asked asked) {
        List<CommitteeRow.Member> ever = entry.committee().members();
        Seated seated = Seated.of(ever, asked.moment(), persons, asked);
        return new OneCommittee(
                AsOf.of(asked.moment()),
                CommitteeAnswer.of(entry, names, seated),
                ever.stream().map(member -> Member.of(member, names, seated)).toList());
    }
}

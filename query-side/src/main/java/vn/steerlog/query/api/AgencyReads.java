package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.query.agencies.AgencyRow;
import vn.steerlog.query.agencyscorecard.AgencyScore;
import vn.steerlog.query.agencyscorecard.Rate;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Agencies, and how each keeps up with its tasks.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "agencies")
class AgencyReads {
    private final QuerySide side;

    AgencyReads(QuerySide side) {
        this.side = side;
    }

    record AgencyQuery(
            @Parameter(description = "Words in the name, the short name or the code")
                    Optional<String> text,
            Optional<String> cursor,
            Optional<Integer> limit) {}

    /// @param name on the day asked for
    /// @param code the official identification code in force on that day
    /// @param open whether it may still be given work
    record Agency(
            String id,
            String name,
            Optional<String> shortName,
            Optional<String> code,
            AgencyKind kind,
            Optional<String> kindWords,
            Optional<Ref> parent,
            boolean open,
            List<AgencyRow.Name> names,
            List<AgencyRow.Code> codes,
            Optional<Merger> mergedInto,
            List<Ref> absorbed,
            Optional<AgencyRow.Closed> closed,
            Optional<LocalDate> effectiveOn,
            Recorded recorded) {
        static Agency of(AgencyRow row, Moment moment, Names names) {
            return new Agency(
                    row.agency().value(),
                    row.nameOn(moment.day()),
                    row.shortName(),
                    row.codeOn(moment.day()),
                    row.kind(),
                    row.kindWords(),
                    row.parent().map(names::agency),
                    row.open(),
                    row.names(),
                    row.codes(),
                    row.mergedInto()
                            .map(it -> new Merger(names.agency(it.agency()), it.on(), it.basis())),
                    names.agencies(row.absorbed()),
                    row.closed(),
                    row.effectiveOn(),
                    row.recorded());
        }
    }

    record Merger(Ref agency, LocalDate on, Optional<DocumentReference> basis) {}

    record OneAgency(AsOf asOf, Agency agency) {}

    /// @param agency absent for the tasks that nobody has
    /// @param completed of all tasks that were not cancelled
    /// @param onTime of the completed ones
    /// @param overdue of those that somebody is at work on
    record Score(
            Optional<Ref> agency,
            int total,
            Tally standings,
            Rate completed,
            Rate onTime,
            Rate overdue) {
        static Score of(AgencyScore score, Names names) {
            return new Score(
                    score.agency().map(names::agency),
                    score.total(),
                    score.standings(),
                    score.completed(),
                    score.onTime(),
                    score.overdue());
        }
    }

    record Scores(AsOf asOf, Score all, List<Score> items) {}

    @GetMapping("/agencies")
    @Operation(summary = "The agencies, by name")
    Listed<Agency> agencies(
            @Parameters AgencyQuery query, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                query.cursor(),
                query.limit(),
                moment -> side.agencies().find(query.text(), moment),
                row -> row.agency().value(),
                (row, names) -> Agency.of(row, names.moment(), names),
                response);
    }

    @GetMapping("/agencies/{id}")
    @Operation(summary = "One agency with all its names and codes, and where its work went")
    OneAgency agency(@PathVariable AgencyId id, Asked asked) {
        Moment moment = asked.moment();
        return side.agencies()
                .agency(id, moment)
                .map(row -> Agency.of(row, moment, new Names(side, moment)))
                .map(agency -> new OneAgency(AsOf.of(moment), agency))
                .orElseThrow(() -> Found.nothing(id.value()));
    }

    @GetMapping("/agency-scorecards")
    @Operation(summary = "How each agency that has tasks keeps up with them, and all together")
    Scores scores(Asked asked) {
        Names names = new Names(side, asked.moment());
        List<Score> items =
                side.agencyScorecard().rows(asked.moment(), asked.viewer()).values().stream()
                        .map(score -> Score.of(score, names))
                        .toList();
        AgencyScore all = side.agencyScorecard().total(asked.moment(), asked.viewer());
        return new Scores(AsOf.of(asked.moment()), Score.of(all, names), items);
    }
}

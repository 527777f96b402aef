package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.targetscorecard.Verdict;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Targets: what is to be reached, what was reached, and who changed it on what basis.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1/targets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "targets")
class TargetReads {
    private final QuerySide side;

    TargetReads(QuerySide side) {
        this.side = side;
    }

    record TargetQuery(
            @Parameter(description = "Only targets that this agency answers for now")
                    Optional<AgencyId> owner,
            @Parameter(description = "Only targets whose latest measurement says this")
                    Optional<Verdict> verdict,
            @Parameter(description = "Words in the name") Optional<String> text,
            Optional<String> cursor,
            Optional<Integer> limit) {}

    /// Numbers are exact. `amount` and `percent` are what the latest measurement has more than the
    /// value (less, when negative).
    record Deviation(BigDecimal amount, Optional<BigDecimal> percent) {}

    record Measurement(
            String id,
            Optional<Comparison> comparison,
            BigDecimal value,
            Optional<String> words,
            Optional<Period> period,
            Optional<LocalDate> asOf,
            Optional<String> source,
            Instant recordedAt) {
        static Measurement of(TargetRow.Measurement it) {
            return new Measurement(
                    it.measurement().value(),
                    it.comparison(),
                    it.value(),
                    it.words(),
                    it.period(),
                    it.asOf(),
                    it.source(),
                    it.recordedAt());
        }
    }

    record Challenge(
            String id,
            String argument,
            Optional<Ref> agency,
            LocalDate effectiveOn,
            Instant recordedAt) {
        static Challenge of(TargetRow.Challenge it, Names names) {
            return new Challenge(
                    it.challenge().value(),
                    it.argument(),
                    it.agency().map(names::agency),
                    it.effectiveOn(),
                    it.recordedAt());
        }
    }

    /// @param owner who answers for it now
    /// @param latest the measurement that speaks of the latest day
    /// @param measurements in the order in which they were recorded
    record TargetAnswer(
            String id,
            String name,
            String unit,
            Optional<Comparison> comparison,
            Optional<BigDecimal> value,
            Optional<BigDecimal> baseline,
            Optional<Period> period,
            Optional<DocumentReference> basis,
            Optional<Ref> owner,
            Optional<Measurement> latest,
            Optional<Deviation> deviation,
            Verdict verdict,
            List<Measurement> measurements,
            List<TargetRow.Revision> revisions,
            List<Challenge> challenges,
            Optional<TargetRow.Withdrawal> withdrawn,
            Optional<LocalDate> effectiveOn,
            Recorded recorded) {
        static TargetAnswer of(TargetScorecard.Entry entry, Names names) {
            TargetRow row = entry.target();
            return new TargetAnswer(
                    row.target().value(),
                    row.name(),
                    row.unit(),
                    row.comparison(),
                    row.value(),
                    row.baseline(),
                    row.period(),
                    row.basis(),
                    row.ownerNow().map(names::agency),
                    row.latest().map(Measurement::of),
                    entry.deviation().map(it -> new Deviation(it.amount(), it.percent())),
                    entry.verdict(),
                    row.measurements().stream().map(Measurement::of).toList(),
                    row.revisions(),
                    row.challenges().stream().map(it -> Challenge.of(it, names)).toList(),
                    row.withdrawn(),
                    row.effectiveOn(),
                    row.recorded());
        }
    }

    record OneTarget(AsOf asOf, TargetAnswer target) {}

    @GetMapping
    @Operation(summary = "The target scorecard, in the order in which targets were recorded")
    Listed<TargetAnswer> targets(
            @Parameters TargetQuery query, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                query.cursor(),
                query.limit(),
                moment -> side.targets().find(query.owner(), query.verdict(), query.text(), moment),
                entry -> entry.target().target().value(),
                TargetAnswer::of,
                response);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One target with its measurements, revisions and challenges")
    OneTarget target(@PathVariable TargetId id, Asked asked) {
        return side.targets()
                .target(id, asked.moment())
                .map(entry -> TargetAnswer.of(entry, new Names(side, asked.moment())))
                .map(answer -> new OneTarget(AsOf.of(asked.moment()), answer))
                .orElseThrow(() -> Found.nothing(id.value()));
    }
}

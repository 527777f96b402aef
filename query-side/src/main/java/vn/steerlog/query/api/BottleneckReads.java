package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Bottlenecks: what stands in the way, and who must clear it.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1/bottlenecks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bottlenecks")
class BottleneckReads {
    private final QuerySide side;

    BottleneckReads(QuerySide side) {
        this.side = side;
    }

    record BottleneckQuery(
            Optional<BottleneckGroup> group,
            @Parameter(description = "Only bottlenecks felt there, or to be resolved by it")
                    Optional<AgencyId> agency,
            Optional<BottleneckRow.State> state,
            @Parameter(description = "Words in the text") Optional<String> text,
            Optional<String> cursor,
            Optional<Integer> limit) {
        Bottlenecks.Filter filter() {
            return new Bottlenecks.Filter(group, agency, state, text);
        }
    }

    /// @param agency where it is felt
    /// @param holder who must resolve it now
    record BottleneckAnswer(
            String id,
            BottleneckGroup group,
            Optional<String> groupWords,
            String text,
            Optional<Ref> agency,
            Optional<LocalDate> raisedOn,
            BottleneckRow.State state,
            Optional<Ref> holder,
            Optional<DueDate> due,
            Optional<String> note,
            Optional<LocalDate> assignedOn,
            Optional<BottleneckRow.Resolution> resolved,
            Recorded recorded) {
        static BottleneckAnswer of(Bottlenecks.Entry entry, Names names) {
            BottleneckRow row = entry.bottleneck();
            return new BottleneckAnswer(
                    row.bottleneck().value(),
                    row.group(),
                    row.groupWords(),
                    row.text(),
                    row.agency().map(names::agency),
                    row.raisedOn(),
                    entry.state(),
                    row.holder().map(names::agency),
                    row.assignment().map(BottleneckRow.Assignment::due),
                    row.assignment().flatMap(BottleneckRow.Assignment::note),
                    row.assignment().map(BottleneckRow.Assignment::effectiveOn),
                    row.resolved(),
                    row.recorded());
        }
    }

    record OneBottleneck(AsOf asOf, BottleneckAnswer bottleneck) {}

    @GetMapping
    @Operation(summary = "The bottleneck register, in the order in which they were recorded")
    Listed<BottleneckAnswer> bottlenecks(
            @Parameters BottleneckQuery query, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                query.cursor(),
                query.limit(),
                moment -> side.bottlenecks().find(query.filter(), moment),
                entry -> entry.bottleneck().bottleneck().value(),
                BottleneckAnswer::of,
                response);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One bottleneck")
    OneBottleneck bottleneck(@PathVariable BottleneckId id, Asked asked) {
        return side.bottlenecks()
                .bottleneck(id, asked.moment())
                .map(entry -> BottleneckAnswer.of(entry, new Names(side, asked.moment())))
                .map(answer -> new OneBottleneck(AsOf.of(asked.moment()), answer))
                .orElseThrow(() -> Found.nothing(id.value()));
    }
}

package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Decisions: what was concluded, and what follows from it.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "decisions")
class DecisionReads {
    private final QuerySide side;

    DecisionReads(QuerySide side) {
        this.side = side;
    }

    record DecisionQuery(
            @Parameter(description = "Only decisions of this meeting") Optional<MeetingId> meeting,
            @Parameter(description = "Words in the text") Optional<String> text,
            Optional<String> cursor,
            Optional<Integer> limit) {}

    /// @param tasks that follow from it and that the reader may see, by due day
    record OneDecision(AsOf asOf, DecisionAnswer decision, List<TaskAnswer> tasks) {}

    @GetMapping
    @Operation(summary = "The decision register, in the order in which decisions were recorded")
    Listed<DecisionAnswer> decisions(
            @Parameters DecisionQuery query, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                query.cursor(),
                query.limit(),
                moment ->
                        side.decisions()
                                .find(query.meeting(), query.text(), moment, asked.viewer()),
                entry -> entry.decision().decision().value(),
                DecisionAnswer::of,
                response);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One decision with its amendments and the tasks that follow from it")
    OneDecision decision(@PathVariable DecisionId id, Asked asked) {
        Moment moment = asked.moment();
        Names names = new Names(side, moment);
        return side.decisions()
                .decision(id, moment, asked.viewer())
                .map(entry ->
                        new OneDecision(
                                AsOf.of(moment),
                                DecisionAnswer.of(entry, names),
                                tasks(id, asked, names)))
                .orElseThrow(() -> Found.nothing(id.value()));
    }

    private List<TaskAnswer> tasks(DecisionId id, Asked asked, Names names) {
        return side
                .tasks()
                .all(TaskFilter.of(id), TaskOrder.DEFAULT, asked.moment(), asked.viewer())
                .stream()
                .map(entry -> TaskAnswer.of(entry, names))
                .toList();
    }
}

package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.agencyscorecard.Rate;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskPage;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Tasks: who owns what, and whether it is late.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tasks")
class TaskReads {
    private final QuerySide side;

    TaskReads(QuerySide side) {
        this.side = side;
    }

    /// @param total how many tasks fulfil everything that was asked
    /// @param standings how the tasks stand that fulfil it, whatever standings were asked for
    /// @param completed of all that were not cancelled
    /// @param onTime of the completed ones
    /// @param overdue of those that somebody is at work on
    record Tasks(
            AsOf asOf,
            int total,
            Tally standings,
            Rate completed,
            Rate onTime,
            Rate overdue,
            List<TaskAnswer> items,
            Optional<String> next) {}

    record OneTask(AsOf asOf, TaskAnswer task) {}

    @GetMapping
    @Operation(summary = "The task register: one page of the tasks asked for, and how they stand")
    Tasks tasks(@Parameters TaskQuery query, Asked asked, HttpServletResponse response) {
        Optional<Paging.Cursor> cursor = Paging.cursor(query.cursor(), asked.moment());
        Moment moment = cursor.map(Paging.Cursor::moment).orElse(asked.moment());
        TaskPage page =
                side.tasks()
                        .page(
                                query.filter(moment.day()),
                                query.order(),
                                cursor.map(Paging.Cursor::place),
                                Paging.size(query.limit()),
                                moment,
                                asked.viewer());
        Names names = new Names(side, moment);
        Tally tally = page.standings();
        return new Tasks(
                AsOf.of(moment),
                page.total(),
                tally,
                new Rate(tally.completed(), tally.total() - tally.cancelled()),
                new Rate(tally.completedOnTime(), tally.completed()),
                new Rate(tally.overdue(), tally.open()),
                page.tasks().stream().map(entry -> TaskAnswer.of(entry, names)).toList(),
                Paging.next(moment, page.next(), response));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task")
    OneTask task(@PathVariable TaskId id, Asked asked) {
        return side.tasks()
                .task(id, asked.moment(), asked.viewer())
                .map(entry ->
                        new OneTask(
                                AsOf.of(asked.moment()),
                                TaskAnswer.of(entry, new Names(side, asked.moment()))))
                .orElseThrow(() -> ProblemException.of(QueryProblem.THING_UNKNOWN, id.value()));
    }
}

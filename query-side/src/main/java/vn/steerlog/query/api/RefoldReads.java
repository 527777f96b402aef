package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.api.RefoldAnswer.RefoldQuery;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.refold.Refold;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.Viewers;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// What would be if: the tasks of a period judged by other parameters than the official ones.
@RestController
@RequestMapping(path = "/api/v1/tasks/refolds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tasks")
class RefoldReads {
    private final QuerySide side;
    private final Viewers viewers;
    private final Traces traces;

    RefoldReads(QuerySide side, Viewers viewers, Traces traces) {
        this.side = side;
        this.viewers = viewers;
        this.traces = traces;
    }

    @GetMapping
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary =
                    "The standings of the tasks of a period, officially and under other parameters"
                            + " of lateness; nothing is changed by it")
    RefoldAnswer refold(@Parameters RefoldQuery query, @AuthenticationPrincipal SignedIn reader) {
        Moment to = moment(query.to());
        Optional<Moment> from = query.from().map(it -> moment(Optional.of(it)));
        from.ifPresent(first -> Views.requireOrdered(first, to));
        traces.leaveOnce(
                traces.of(TrailKind.PAST_REPLAYED)
                        .commits(from.orElse(to).commit(), to.commit())
                        .which("refolds"));
        Viewer viewer = viewers.viewer(reader, moment(Optional.empty()));
        Refold refold = side.refolds().of(query.rules(), from, to, viewer);
        return RefoldAnswer.of(refold, new Names(side, to));
    }

    private Moment moment(Optional<String> asOf) {
        return side.views()
                .moment(
                        asOf,
                        OptionalLong.empty(),
                        List.of(
                                side.tasks().view(),
                                side.calendar().view(),
                                side.agencies().view()));
    }
}

package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.view.Difference;
import vn.steerlog.query.view.Digest;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.Viewers;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// The views themselves: how fresh they are, what they lack, what became of their rows.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "views")
class ViewReads {
    private final QuerySide side;
    private final Ledger ledger;
    private final Rebuilding rebuilding;
    private final Viewers viewers;
    private final Traces traces;

    ViewReads(
            QuerySide side, Ledger ledger, Rebuilding rebuilding, Viewers viewers, Traces traces) {
        this.side = side;
        this.ledger = ledger;
        this.rebuilding = rebuilding;
        this.viewers = viewers;
        this.traces = traces;
    }

    /// @param commit the last one taken in
    /// @param lag how many commits of the ledger are still lacking
    /// @param parked how many events wait in the dead-letter queue
    /// @param dropped how many events it does without because somebody decided so
    record Freshness(String name, long commit, long lag, int parked, int dropped) {}

    /// @param head the last commit of the ledger that is known of
    /// @param staleSince since when the views may lack something; absent when they are as fresh as
    ///   usual
    record AllViews(long head, Optional<Instant> staleSince, List<Freshness> items) {}

    record Rebuilds(List<Rebuild.Progress> items) {}

    @GetMapping("/views")
    @Operation(summary = "The views, and how far each has followed the ledger")
    AllViews views() {
        long head = ledger.head();
        List<Freshness> items =
                side.views().names().stream().map(name -> freshness(name, head)).toList();
        return new AllViews(head, side.views().staleSince(), items);
    }

    @GetMapping("/views/{name}")
    @Operation(summary = "How far one view has followed the ledger")
    Freshness view(@PathVariable String name) {
        return freshness(name, ledger.head());
    }

    /// The number of rows alone would tell others how much is hidden from them.
    @GetMapping("/views/{name}/digest")
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AUDITOR})
    @Operation(summary = "The fingerprint of all rows of a view: equal rows, equal digests")
    Digest digest(@PathVariable String name, Asked asked) {
        View<?> view = side.views().named(name);
        traces.leaveOnce(
                traces.of(TrailKind.PAST_REPLAYED).upTo(asked.moment().commit()).which(name));
        return view.digest(asked.moment());
    }

    @GetMapping("/views/{name}/differences")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary =
                    "What became of the rows that the reader may see, from one moment to a later"
                            + " one")
    DifferenceAnswer differences(
            @PathVariable String name,
            @Parameter(description = "A commit number, a day or an instant") @RequestParam
                    String from,
            @Parameter(description = "The same; the present when absent") @RequestParam
                    Optional<String> to,
            @Parameters Page page,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletResponse response) {
        View<?> view = side.views().named(name);
        Moment latest = moment(to, view);
        Optional<Paging.Cursor> cursor = Paging.cursor(page.cursor(), latest);
        Moment last = cursor.map(Paging.Cursor::moment).orElse(latest);
        Viewer viewer = viewers.viewer(reader, moment(Optional.empty(), side.agencies().view()));
        Moment first = moment(Optional.of(from), view);
        traces.leaveOnce(
                traces.of(TrailKind.PAST_REPLAYED)
                        .commits(first.commit(), last.commit())
                        .which(name));
        return answer(
                Views.difference(view, first, last, viewer),
                cursor,
                Paging.size(page.limit()),
                response);
    }

    private Moment moment(Optional<String> asOf, View<?> view) {
        return side.views().moment(asOf, OptionalLong.empty(), List.of(view));
    }

    private static <R extends Record> DifferenceAnswer answer(
            Difference<R> difference,
            Optional<Paging.Cursor> cursor,
            int size,
            HttpServletResponse response) {
        Paging.Slice<Difference.RowChange<R>> slice =
                Paging.slice(difference.rows(), Difference.RowChange::key, cursor, size);
        return DifferenceAnswer.of(
                difference, slice, Paging.next(difference.to(), slice.next(), response));
    }

    @PostMapping("/views/{name}/rebuilds")
    @MayCall({Role.SECRETARIAT, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "Folds a view from nothing while its old rows serve")
    Rebuilds rebuild(@PathVariable String name) {
        traces.leave(traces.of(TrailKind.VIEW_REBUILT).which(side.views().named(name).name()));
        return new Rebuilds(rebuilding.rebuild(name));
    }

    @GetMapping("/views/{name}/rebuilds")
    @Operation(summary = "How far the latest rebuild of each projection behind a view has come")
    Rebuilds rebuilds(@PathVariable String name) {
        return new Rebuilds(rebuilding.progress(name));
    }

    private Freshness freshness(String name, long head) {
        View<?> view = side.views().named(name);
        long commit = view.sources().stream().mapToLong(Folded::applied).min().orElse(head);
        int parked = side.views().parked(name).size();
        int dropped = view.sources().stream().mapToInt(folded -> folded.dropped().size()).sum();
        return new Freshness(name, commit, Math.max(0, head - commit), parked, dropped);
    }
}

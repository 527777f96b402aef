package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.boarddifferences.BoardChange;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.stamp.Stamps;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.Viewers;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// What became of the whole board from one moment to a later one, as JSON or as a spreadsheet.
@RestController
@RequestMapping(path = "/api/v1/board-differences")
@Tag(name = "views")
class BoardDifferenceReads {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final QuerySide side;
    private final Viewers viewers;
    private final Traces traces;
    private final Stamps stamps;

    BoardDifferenceReads(QuerySide side, Viewers viewers, Traces traces, Stamps stamps) {
        this.side = side;
        this.viewers = viewers;
        this.traces = traces;
        this.stamps = stamps;
    }

    /// What a sheet tells, for its digest.
    record Told(long from, List<BoardChange> changes) {}

    /// All that differs between two moments.
    record Between(Moment from, Moment to, List<BoardChange> changes) {}

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, XLSX})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = BoardDifferenceAnswer.class)),
                @Content(mediaType = XLSX, schema = @Schema(types = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary =
                    "What became of the board that the reader may see: new, closed, re-dated and"
                        + " re-assigned tasks and revised targets, each with the events behind it;"
                        + " as a spreadsheet it comes whole, in the reader's language")
    ResponseEntity<Object> differences(
            @Parameter(description = "A commit number, a day or an instant") @RequestParam
                    String from,
            @Parameter(description = "The same; the present when absent") @RequestParam
                    Optional<String> to,
            @Parameters Page page,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept,
            @Parameter(hidden = true) Locale language,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Moment latest = moment(to);
        Optional<Paging.Cursor> cursor = Paging.cursor(page.cursor(), latest);
        Moment last = cursor.map(Paging.Cursor::moment).orElse(latest);
        int size = Paging.size(page.limit());
        Between between = between(moment(Optional.of(from)), last, reader);
        Names names = new Names(side, last);
        boolean sheet = wantsSheet(accept);
        leaveTrace(between, sheet);
        return sheet
                ? sheet(between, names, language, reader)
                : json(between, names, cursor, size, response);
    }

    private void leaveTrace(Between between, boolean sheet) {
        TrailKind kind = sheet ? TrailKind.REPORT_DOWNLOADED : TrailKind.PAST_REPLAYED;
        traces.leaveOnce(
                traces.of(kind)
                        .commits(between.from().commit(), between.to().commit())
                        .which(sheet ? "board-differences.xlsx" : "board-differences"));
    }

    private Between between(Moment from, Moment to, SignedIn reader) {
        return new Between(
                from,
                to,
                side.boardDifferences()
                        .of(from, to, viewers.viewer(reader, moment(Optional.empty()))));
    }

    private static ResponseEntity<Object> json(
            Between between,
            Names names,
            Optional<Paging.Cursor> cursor,
            int size,
            HttpServletResponse response) {
        Paging.Slice<BoardChange> slice =
                Paging.slice(between.changes(), it -> it.kind() + ":" + it.id(), cursor, size);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        BoardDifferenceAnswer.of(
                                between,
                                slice,
                                names,
                                Paging.next(between.to(), slice.next(), response)));
    }

    private ResponseEntity<Object> sheet(
            Between between, Names names, Locale language, SignedIn reader) {
        Stamp stamp =
                stamps.of(
                        between.to(), new Told(between.from().commit(), between.changes()), reader);
        String name =
                "steerlog-%d-%d.xlsx".formatted(between.from().commit(), between.to().commit());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new BoardDifferenceSheet(language, side.zone(), names).of(between, stamp));
    }

    /// The spreadsheet is for those who ask for it by name before anything else.
    private static boolean wantsSheet(Optional<String> accept) {
        MediaType sheet = MediaType.parseMediaType(XLSX);
        return accept.map(MediaType::parseMediaTypes).stream()
                .flatMap(List::stream)
                .limit(1)
                .anyMatch(sheet::equalsTypeAndSubtype);
    }

    private Moment moment(Optional<String> asOf) {
        return side.views()
                .moment(
                        asOf,
                        OptionalLong.empty(),
                        List.of(
                                side.tasks().view(),
                                side.targets().view(),
                                side.agencies().view()));
    }
}

package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.query.documents.Document;
import vn.steerlog.query.documents.Documents;
import vn.steerlog.query.documents.Letterheads;
import vn.steerlog.query.evidence.MeetingAnchors;
import vn.steerlog.query.meetings.MeetingSheet;
import vn.steerlog.query.minutes.MinutesKind;
import vn.steerlog.query.minutes.MinutesPaper;
import vn.steerlog.query.minutes.MinutesSource;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.stamp.Stamps;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Formats;
import vn.steerlog.query.web.Parameters;

/// The minutes of a meeting: as JSON, and as papers in administrative form.
@RestController
@Tag(name = "meetings")
class MinutesReads {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final QuerySide side;
    private final MeetingAnchors anchors;
    private final Documents documents;
    private final Stamps stamps;
    private final MinutesPaper paper;

    MinutesReads(
            QuerySide side,
            MeetingAnchors anchors,
            Documents documents,
            Letterheads letterheads,
            Stamps stamps) {
        this.side = side;
        this.anchors = anchors;
        this.documents = documents;
        this.stamps = stamps;
        this.paper = new MinutesPaper(letterheads);
    }

    enum Format {
        JSON,
        DOCX,
        PDF
    }

    record MinutesQuery(
            @Parameter(description = "JSON when absent") Optional<Format> format,
            @Parameter(
                            description =
                                    "Which paper: the minutes, or the announcement of what was"
                                            + " concluded; the minutes when absent")
                    Optional<MinutesKind> kind) {}

    @GetMapping(
            path = "/api/v1/meetings/{id}/minutes",
            produces = {MediaType.APPLICATION_JSON_VALUE, DOCX, MediaType.APPLICATION_PDF_VALUE})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = MinutesAnswer.class)),
                @Content(mediaType = DOCX, schema = @Schema(types = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(types = "string", format = "binary"))
            })
    @Operation(
            summary =
                    "The minutes of one meeting: conclusions with their tasks, attendance by"
                        + " connection point, and the checkpoint signed at its closing. Restricted"
                        + " tasks are in no paper.")
    ResponseEntity<Object> minutes(
            @PathVariable MeetingId id, @Parameters MinutesQuery query, Asked asked) {
        MeetingSheet sheet =
                side.meetings()
                        .meeting(id, asked.moment(), asked.viewer())
                        .map(MeetingSheet::of)
                        .orElseThrow(() -> Found.nothing(id.value()));
        Optional<Checkpoint> checkpoint = anchors.of(id, asked.moment().commit());
        MinutesKind kind = query.kind().orElse(MinutesKind.MINUTES);
        return switch (query.format().orElse(Format.JSON)) {
            case JSON ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(
                                    MinutesAnswer.of(
                                            sheet,
                                            checkpoint,
                                            anchors.keys(),
                                            asked,
                                            new Names(side, asked.moment())));
            case DOCX ->
                    file(
                            documents.docx(paper(kind, sheet, checkpoint, asked)),
                            DOCX,
                            name(kind, id, "docx"));
            case PDF ->
                    file(
                            documents.pdf(paper(kind, sheet, checkpoint, asked)),
                            MediaType.APPLICATION_PDF_VALUE,
                            name(kind, id, "pdf"));
        };
    }

    private Document paper(
            MinutesKind kind, MeetingSheet sheet, Optional<Checkpoint> checkpoint, Asked asked) {
        Names names = new Names(side, asked.moment());
        return paper.of(
                kind,
                new MinutesSource(
                        sheet,
                        sheet.meeting().committee().map(names::committee).map(Ref::name),
                        checkpoint,
                        anchors.keys(),
                        side.agencies().names(asked.moment()),
                        new Formats(asked.language(), side.zone()),
                        stamps.of(asked.moment(), sheet, asked.reader()),
                        asked.language()));
    }

    private static ResponseEntity<Object> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static String name(MinutesKind kind, MeetingId id, String ending) {
        return "%s-%s.%s".formatted(kind.name().toLowerCase(Locale.ROOT), id.value(), ending);
    }
}

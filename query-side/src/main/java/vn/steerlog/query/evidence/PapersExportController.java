package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.export.PapersWriter;
import vn.steerlog.ledger.export.ZippedPapers;
import vn.steerlog.query.evidence.ExportController.ExportQuery;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// The contents of papers beside an export, restricted ones too: for those who see everything.
@RestController
@Tag(name = "evidence")
class PapersExportController {
    private static final String ZIP = "application/zip";
    private static final String PAPERS = "papers";

    private final Ledger ledger;
    private final Contents contents;
    private final Checkpoints checkpoints;
    private final Traces traces;

    PapersExportController(
            Ledger ledger, Contents contents, Checkpoints checkpoints, Traces traces) {
        this.ledger = ledger;
        this.contents = contents;
        this.checkpoints = checkpoints;
        this.traces = traces;
    }

    @GetMapping(path = "/api/v1/exports/papers", produces = ZIP)
    @MayCall({Role.SECRETARIAT, Role.AUDITOR})
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary = "The contents of the papers that these commits attached; see docs/verify.md",
            description =
                    "Each once, under its SHA-256 (`ab/abcd…`), verified as it is sent. What is"
                            + " missing or damaged is left out and named in `lost.txt`, which is"
                            + " there only then.")
    void papers(@Parameters ExportQuery query, HttpServletResponse response) throws IOException {
        long from = query.from().orElse(1L);
        long to = query.to().orElseGet(ledger::head);
        checkpoints.requireRecorded(from, to);
        traces.leave(traces.of(TrailKind.LEDGER_EXPORTED).commits(from, to).which(PAPERS));
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("so-chi-dao-tai-lieu-%d-%d.zip".formatted(from, to))
                        .build()
                        .toString());
        ZippedPapers zip = new ZippedPapers(response.getOutputStream());
        new PapersWriter(ledger, contents).write(from, to, zip, zip::lose, _ -> {});
        zip.finish();
    }
}

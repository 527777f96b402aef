package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.export.ExportWriter;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Exports, for those who see everything and check it or answer for it. They are written as they
/// are read, whatever their size.
@RestController
@Tag(name = "evidence")
class ExportController {
    private static final String ZIP = "application/zip";

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final Traces traces;

    ExportController(Ledger ledger, LedgerTree tree, Checkpoints checkpoints, Traces traces) {
        this.ledger = ledger;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.traces = traces;
    }

    record ExportQuery(
            @Parameter(description = "The first commit; 1 when absent") Optional<Long> from,
            @Parameter(description = "The last commit; the last of all when absent")
                    Optional<Long> to) {}

    @GetMapping(path = "/api/v1/exports", produces = ZIP)
    @MayCall({Role.SECRETARIAT, Role.AUDITOR})
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "Records, byte for byte, with what proves them; see docs/verify.md")
    void export(@Parameters ExportQuery query, HttpServletResponse response) throws IOException {
        long from = query.from().orElse(1L);
        long to = query.to().orElseGet(ledger::head);
        checkpoints.requireRecorded(from, to);
        traces.leave(traces.of(TrailKind.LEDGER_EXPORTED).commits(from, to));
        KeptCheckpoint kept = checkpoints.latestCovering(to);
        tree.over(kept.checkpoint().size());
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("so-chi-dao-%d-%d.zip".formatted(from, to))
                        .build()
                        .toString());
        new ExportWriter(ledger, tree, checkpoints.verifiers())
                .write(from, to, kept.note(), response.getOutputStream(), _ -> {});
    }
}

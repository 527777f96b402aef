package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.papers.PaperRow;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.NeverKept;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Papers: which there are, and what is in them.
@RestController
@TwoClocks
@RequestMapping("/api/v1/papers")
@Tag(name = "papers")
class PaperReads {
    private static final String ANY = "application/octet-stream";

    private final QuerySide side;
    private final Contents contents;

    PaperReads(QuerySide side, Contents contents) {
        this.side = side;
        this.contents = contents;
    }

    record PaperQuery(
            @Parameter(description = "Only papers of the thing with this id")
                    Optional<String> subject,
            Optional<String> cursor,
            Optional<Integer> limit) {}

    /// @param size in bytes
    /// @param agency for which an officer attached it
    record PaperAnswer(
            String id,
            PaperSubject about,
            Optional<PaperPurpose> purpose,
            String title,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Optional<Ref> agency,
            LocalDate attachedOn,
            Optional<PaperRow.Withdrawal> withdrawn,
            Recorded recorded) {
        static PaperAnswer of(PaperRow row, Names names) {
            return new PaperAnswer(
                    row.paper().value(),
                    row.about(),
                    row.purpose(),
                    row.title(),
                    row.fileName(),
                    row.mediaType(),
                    row.size(),
                    row.sha256(),
                    row.agency().map(names::agency),
                    row.attachedOn(),
                    row.withdrawn(),
                    row.recorded());
        }
    }

    record OnePaper(AsOf asOf, PaperAnswer paper) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Papers with their SHA-256, in the order in which they were recorded")
    Listed<PaperAnswer> papers(
            @Parameters PaperQuery query, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                query.cursor(),
                query.limit(),
                moment -> find(query, moment, asked),
                row -> row.paper().value(),
                PaperAnswer::of,
                response);
    }

    private List<PaperRow> find(PaperQuery query, Moment moment, Asked asked) {
        return query.subject()
                .map(subject -> side.papers().of(subject, moment, asked.viewer()))
                .orElseGet(() -> side.papers().all(moment, asked.viewer()));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One paper")
    OnePaper paper(@PathVariable PaperId id, Asked asked) {
        PaperAnswer answer = PaperAnswer.of(known(id, asked), new Names(side, asked.moment()));
        return new OnePaper(AsOf.of(asked.moment()), answer);
    }

    /// To be saved and never shown within a page, whatever it holds. What was withdrawn is given to
    /// those who see the whole board.
    @NeverKept
    @GetMapping(path = "/{id}/content", produces = MediaType.ALL_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ANY, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "410", ref = "#/components/responses/Problem")
    @Operation(summary = "The bytes of a paper, verified; the ETag is their SHA-256")
    @Nullable ResponseEntity<InputStreamResource> content(
            @PathVariable PaperId id,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        PaperRow paper = known(id, asked);
        if (!asked.viewer().everything() && side.papers().isWithdrawn(id)) {
            throw ProblemException.of(QueryProblem.PAPER_NO_LONGER_GIVEN, paper.title());
        }
        if (new ServletWebRequest(request, response).checkNotModified('"' + paper.sha256() + '"')) {
            return null;
        }
        var content = new vn.steerlog.ledger.contents.Content(paper.sha256(), paper.size());
        InputStream verified = contents.open(content);
        return ResponseEntity.ok()
                .headers(describing(paper))
                .body(new InputStreamResource(verified));
    }

    private static HttpHeaders describing(PaperRow paper) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(paper.mediaType()));
        headers.setContentLength(paper.size());
        headers.setContentDisposition(
                ContentDisposition.attachment()
                        .filename(paper.fileName(), StandardCharsets.UTF_8)
                        .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        return headers;
    }

    private PaperRow known(PaperId id, Asked asked) {
        return side.papers()
                .paper(id, asked.moment(), asked.viewer())
                .orElseThrow(() -> Found.nothing(id.value()));
    }
}

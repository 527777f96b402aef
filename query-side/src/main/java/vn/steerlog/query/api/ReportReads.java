package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.query.documents.Documents;
import vn.steerlog.query.documents.Letterheads;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.periodicreport.CutOff;
import vn.steerlog.query.periodicreport.PeriodicReport;
import vn.steerlog.query.periodicreport.PeriodicReports;
import vn.steerlog.query.periodicreport.ReportLimits;
import vn.steerlog.query.periodicreport.ReportPaper;
import vn.steerlog.query.periodicreport.ReportingPeriod;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.sheets.Xlsx;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.stamp.Stamps;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Formats;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Periodic reports, to read by machines or to print. Asked again as of the same commit, the same
/// reader gets the same bytes.
@RestController
@RequestMapping(path = "/api/v1/reports")
@Tag(name = "reports")
class ReportReads {
    private final PeriodicReports reports;
    private final Stamps stamps;
    private final Documents documents;
    private final Letterheads letterheads;
    private final QuerySide side;
    private final Traces traces;
    private final CutOff cutOff;

    /// @param cutOff of periods, unless the reader asks for another
    ReportReads(
            PeriodicReports reports,
            Stamps stamps,
            Documents documents,
            Letterheads letterheads,
            QuerySide side,
            Traces traces,
            @Value("${steerlog.reports.cut-off:FIFTEENTH}") CutOff cutOff) {
        this.reports = reports;
        this.stamps = stamps;
        this.documents = documents;
        this.letterheads = letterheads;
        this.side = side;
        this.traces = traces;
        this.cutOff = cutOff;
    }

    /// As what a report comes.
    enum Format {
        JSON,
        DOCX,
        PDF,
        XLSX
    }

    record ReportQuery(
            @Parameter(
                            description =
                                    "2025-W46, 2025-11, 2025-Q4, 2025-H2 or 2025; the month in"
                                            + " which the moment lies when absent")
                    Optional<String> period,
            @Parameter(
                            description =
                                    "On which days periods begin and end; as it is set for this"
                                            + " place when absent")
                    Optional<CutOff> cutOff,
            @Parameter(description = "What standings are broken down by; AGENCY when absent")
                    Optional<PeriodicReport.By> by,
            @Parameter(description = "Only what this agency has") Optional<AgencyId> agency,
            @Parameter(description = "Only tasks from meetings of this committee")
                    Optional<CommitteeId> committee,
            @Parameter(description = "Only tasks from this decision") Optional<DecisionId> decision,
            @Parameter(description = "JSON when absent") Optional<Format> format) {
        PeriodicReports.Scope scope() {
            return new PeriodicReports.Scope(agency, committee, decision);
        }
    }

    record ReportAnswer(Stamp stamp, PeriodicReport report) {}

    @GetMapping(
            path = "/periodic",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                Download.DOCX,
                Download.PDF,
                Download.XLSX
            })
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReportAnswer.class)),
                @Content(
                        mediaType = Download.DOCX,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = Download.PDF,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = Download.XLSX,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Problem")
    @Operation(
            summary =
                    "How a period went: standings at its end with their denominators, what was"
                            + " assigned, completed and became overdue in it, late tasks with"
                            + " reasons, targets and bottlenecks, beside the period before")
    ResponseEntity<Object> periodic(@Parameters ReportQuery query, Asked asked) {
        CutOff rule = query.cutOff().orElse(cutOff);
        String name =
                query.period()
                        .orElseGet(() ->
                                ReportingPeriod.containing(
                                                asked.moment().day(),
                                                ReportingPeriod.Kind.MONTH,
                                                rule)
                                        .name());
        ReportingPeriod period = ReportLimits.period(name, rule, asked.moment());
        PeriodicReport report =
                reports.of(
                        period,
                        query.scope(),
                        query.by().orElse(PeriodicReport.By.AGENCY),
                        asked.moment(),
                        asked.viewer());
        Stamp stamp = stamps.of(asked.moment(), report, asked.reader());
        ReportPaper paper =
                new ReportPaper(
                        report,
                        stamp,
                        asked.language(),
                        new Formats(asked.language(), side.zone()));
        Format format = query.format().orElse(Format.JSON);
        if (format != Format.JSON) {
            traces.leave(
                    traces.of(TrailKind.REPORT_DOWNLOADED)
                            .which("periodic " + period.name() + " " + format)
                            .upTo(stamp.commit()));
        }
        return answer(format, paper, report, stamp, asked);
    }

    private ResponseEntity<Object> answer(
            Format format, ReportPaper paper, PeriodicReport report, Stamp stamp, Asked asked) {
        String name = "bao-cao-" + report.period();
        return switch (format) {
            case JSON ->
                    Download.named(stamp, asked.language())
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new ReportAnswer(stamp, report));
            case DOCX -> {
                ReportLimits.requirePrintable(report);
                byte[] bytes = documents.docx(paper.document(letterheads));
                yield Download.file(bytes, Download.DOCX, name + ".docx", stamp, asked.language());
            }
            case PDF -> {
                ReportLimits.requirePrintable(report);
                byte[] bytes = documents.pdf(paper.document(letterheads));
                yield Download.file(bytes, Download.PDF, name + ".pdf", stamp, asked.language());
            }
            case XLSX ->
                    Download.file(
                            workbook(paper, stamp, asked),
                            Download.XLSX,
                            name + ".xlsx",
                            stamp,
                            asked.language());
        };
    }

    private byte[] workbook(ReportPaper paper, Stamp stamp, Asked asked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Xlsx.write(
                    paper.sheets(),
                    Words.of("stamp", asked.language()).of("sheet"),
                    stamp.lines(asked.language(), new Formats(asked.language(), side.zone())),
                    stamp.at(),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

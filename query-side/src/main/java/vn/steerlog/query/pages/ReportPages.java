package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.query.documents.Block;
import vn.steerlog.query.periodicreport.CutOff;
import vn.steerlog.query.periodicreport.PeriodicReport;
import vn.steerlog.query.periodicreport.PeriodicReports;
import vn.steerlog.query.periodicreport.ReportLimits;
import vn.steerlog.query.periodicreport.ReportPaper;
import vn.steerlog.query.periodicreport.ReportingPeriod;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.stamp.Stamps;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Formats;
import vn.steerlog.query.web.Parameters;

/// The periodic report: chosen, read and downloaded.
@Controller
class ReportPages {
    private final PeriodicReports reports;
    private final Stamps stamps;
    private final QuerySide side;
    private final Frame frame;
    private final CutOff cutOff;

    ReportPages(
            PeriodicReports reports,
            Stamps stamps,
            QuerySide side,
            Frame frame,
            @Value("${steerlog.reports.cut-off:FIFTEENTH}") CutOff cutOff) {
        this.reports = reports;
        this.stamps = stamps;
        this.side = side;
        this.frame = frame;
        this.cutOff = cutOff;
    }

    /// @param day that lies in the period
    record ReportQuery(
            Optional<ReportingPeriod.Kind> kind,
            Optional<LocalDate> day,
            Optional<CutOff> cutOff,
            Optional<PeriodicReport.By> by,
            Optional<AgencyId> agency,
            Optional<CommitteeId> committee,
            Optional<DecisionId> decision) {
        PeriodicReports.Scope scope() {
            return new PeriodicReports.Scope(agency, committee, decision);
        }
    }

    @GetMapping(path = "/reports", produces = MediaType.TEXT_HTML_VALUE)
    String report(@Parameters ReportQuery query, Asked asked, Model model) {
        CutOff rule = query.cutOff().orElse(cutOff);
        ReportingPeriod period =
                ReportingPeriod.containing(
                        query.day().orElse(asked.moment().day()),
                        query.kind().orElse(ReportingPeriod.Kind.MONTH),
                        rule);
        ReportLimits.period(period.name(), rule, asked.moment());
        PeriodicReport.By by = query.by().orElse(PeriodicReport.By.AGENCY);
        PeriodicReport report =
                reports.of(period, query.scope(), by, asked.moment(), asked.viewer());
        ReportLimits.requirePrintable(report);
        Stamp stamp = stamps.of(asked.moment(), report, asked.reader());
        Formats formats = new Formats(asked.language(), side.zone());
        ReportPaper paper = new ReportPaper(report, stamp, asked.language(), formats);
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("kinds", ReportingPeriod.Kind.values());
        model.addAttribute("cutOffs", CutOff.values());
        model.addAttribute("bys", PeriodicReport.By.values());
        model.addAttribute("period", period);
        model.addAttribute("by", by);
        model.addAttribute("committees", side.roster().all(asked.moment()));
        model.addAttribute("paper", paper.title());
        model.addAttribute("pieces", paper.blocks().stream().map(Piece::of).toList());
        model.addAttribute("origin", stamp.lines(asked.language(), formats));
        model.addAttribute("download", download(period, by, query, stamp));
        return "reports";
    }

    /// @param kind which part of the template shows it
    public record Piece(String kind, Block block) {
        static Piece of(Block block) {
            return new Piece(
                    block instanceof Block.Heading heading
                            ? "Heading" + heading.level()
                            : block.getClass().getSimpleName(),
                    block);
        }
    }

    /// The address of the same report as a file, without its format.
    private static String download(
            ReportingPeriod period, PeriodicReport.By by, ReportQuery query, Stamp stamp) {
        return UriComponentsBuilder.fromPath("/api/v1/reports/periodic")
                .queryParam("period", period.name())
                .queryParam("cutOff", period.cutOff())
                .queryParam("by", by)
                .queryParamIfPresent("agency", query.agency().map(AgencyId::value))
                .queryParamIfPresent("committee", query.committee().map(CommitteeId::value))
                .queryParamIfPresent("decision", query.decision().map(DecisionId::value))
                .queryParam("asOf", stamp.again())
                .encode()
                .toUriString();
    }
}

package vn.steerlog.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.sheets.Csv;
import vn.steerlog.query.sheets.Sheet;
import vn.steerlog.query.sheets.Xlsx;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.stamp.Stamps;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Formats;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.RestrictedReads;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Registers as files: the address of a register's page with `format` besides gives what that page
/// lists, all of it, and where it comes from.
@Controller
class ExportPages {
    private static final int MOST_ROWS = 200_000;

    private final QuerySide side;
    private final Stamps stamps;
    private final Traces traces;
    private final RestrictedReads reads;
    private final AgencyPages agencies;
    private final DecisionPages decisions;

    ExportPages(
            QuerySide side,
            Stamps stamps,
            Traces traces,
            RestrictedReads reads,
            AgencyPages agencies,
            DecisionPages decisions) {
        this.side = side;
        this.stamps = stamps;
        this.traces = traces;
        this.reads = reads;
        this.agencies = agencies;
        this.decisions = decisions;
    }

    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    record ExportQuery(Optional<Format> format) {}

    /// What is told, for its digest.
    record Told(String register, List<? extends Record> rows) {}

    record AgencyTold(Record agency, Tally tally) {}

    record DecisionTold(Record decision, Tally tasks) {}

    record CommitteeTold(Record committee) {}

    @GetMapping(path = "/tasks", params = "format")
    void tasks(
            @Parameters RegisterQuery query,
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<TaskEntry> rows =
                side.tasks()
                        .all(
                                query.filter(asked.moment().day()),
                                query.order(),
                                asked.moment(),
                                asked.viewer());
        Told told = new Told("tasks", rows);
        send(told, sheets(asked).tasks(rows), export, asked, request, response);
    }

    @GetMapping(path = "/decisions", params = "format")
    void decisions(
            @Parameters DecisionPages.DecisionQuery query,
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<DecisionRegister.Entry> rows = decisions.found(query, asked);
        Told told =
                new Told(
                        "decisions",
                        rows.stream()
                                .map(it -> new DecisionTold(it.decision(), it.tasks()))
                                .toList());
        send(told, sheets(asked).decisions(rows), export, asked, request, response);
    }

    @GetMapping(path = "/targets", params = "format")
    void targets(
            @Parameters TargetPages.TargetQuery query,
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var rows =
                side.targets().find(query.owner(), query.verdict(), query.text(), asked.moment());
        Told told = new Told("targets", rows.stream().map(it -> it.target()).toList());
        send(told, sheets(asked).targets(rows), export, asked, request, response);
    }

    @GetMapping(path = "/meetings", params = "format")
    void meetings(
            @Parameters MeetingPages.MeetingQuery query,
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var rows = side.meetings().find(query.filter(), asked.moment());
        Told told = new Told("meetings", rows);
        send(told, sheets(asked).meetings(rows), export, asked, request, response);
    }

    @GetMapping(path = "/agencies", params = "format")
    void agencies(
            @Parameters AgencyPages.AgencyQuery query,
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<AgencyPages.Line> rows = agencies.lines(query, asked);
        Told told =
                new Told(
                        "agencies",
                        rows.stream().map(it -> new AgencyTold(it.agency(), it.tally())).toList());
        send(told, sheets(asked).agencies(rows), export, asked, request, response);
    }

    @GetMapping(path = "/bottlenecks", params = "format")
    void bottlenecks(
            @Parameters BottleneckPages.BottleneckQuery query,
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var rows = side.bottlenecks().find(query.filter(), asked.moment());
        Told told = new Told("bottlenecks", rows);
        send(told, sheets(asked).bottlenecks(rows), export, asked, request, response);
    }

    @GetMapping(path = "/committees", params = "format")
    void committees(
            @Parameters ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Roster.Entry> rows = side.roster().all(asked.moment());
        Told told =
                new Told(
                        "committees",
                        rows.stream().map(it -> new CommitteeTold(it.committee())).toList());
        send(told, sheets(asked).committees(rows), export, asked, request, response);
    }

    private RegisterSheets sheets(Asked asked) {
        Moment moment = asked.moment();
        return new RegisterSheets(
                Words.of("exports", asked.language()),
                Words.of("periodicreport", asked.language()),
                new Names(side, moment),
                moment.day());
    }

    private void send(
            Told told,
            Sheet sheet,
            ExportQuery export,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (sheet.rows().size() > MOST_ROWS) {
            throw ProblemException.of(
                    QueryProblem.EXPORT_TOO_LONG,
                    Integer.toString(sheet.rows().size()),
                    Integer.toString(MOST_ROWS));
        }
        Locale language = asked.language();
        Words words = Words.of("exports", language);
        Format format = export.format().orElse(Format.XLSX);
        Stamp stamp = stamps.of(asked.moment(), told, asked.reader());
        String tag = "\"" + stamp.sha256() + "-" + language.getLanguage() + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        reads.record();
        traces.leave(
                traces.of(TrailKind.REPORT_DOWNLOADED)
                        .which(told.register() + " " + format)
                        .upTo(stamp.commit()));
        String name =
                "%s-%d.%s"
                        .formatted(
                                words.of("name." + told.register()),
                                stamp.commit(),
                                format.name().toLowerCase(Locale.ROOT));
        response.setContentType(format.type);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        write(sheet, origin(stamp, words, asked), format, stamp, language, response);
    }

    private List<String> origin(Stamp stamp, Words words, Asked asked) {
        Stream<String> lines =
                stamp.lines(asked.language(), new Formats(asked.language(), side.zone())).stream();
        return (asked.viewer().everything()
                        ? lines
                        : Stream.concat(lines, Stream.of(words.of("restricted"))))
                .toList();
    }

    private static void write(
            Sheet sheet,
            List<String> origin,
            Format format,
            Stamp stamp,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        switch (format) {
            case CSV -> Csv.write(sheet, origin, response.getOutputStream());
            case XLSX ->
                    Xlsx.write(
                            List.of(sheet),
                            Words.of("stamp", language).of("sheet"),
                            origin,
                            stamp.at(),
                            response.getOutputStream());
        }
    }
}

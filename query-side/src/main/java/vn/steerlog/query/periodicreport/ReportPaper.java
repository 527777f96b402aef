package vn.steerlog.query.periodicreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.steerlog.query.documents.Block;
import vn.steerlog.query.documents.Document;
import vn.steerlog.query.documents.Letterheads;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.sheets.Sheet;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.web.Formats;

/// A report in words: as a paper, or as sheets.
public final class ReportPaper {
    private final PeriodicReport report;
    private final Stamp stamp;
    private final Locale language;
    private final Words words;
    private final Formats formats;
    private final ReportSheets sheets;

    public ReportPaper(PeriodicReport report, Stamp stamp, Locale language, Formats formats) {
        this.report = report;
        this.stamp = stamp;
        this.language = language;
        this.words = Words.of("periodicreport", language);
        this.formats = formats;
        this.sheets = new ReportSheets(report, words, formats);
    }

    public List<Sheet> sheets() {
        return sheets.all();
    }

    public Document document(Letterheads letterheads) {
        return new Document(
                language,
                title(),
                Optional.of(letterheads.head("BC", Optional.of(stamp.day()), language)),
                blocks(),
                Optional.of(letterheads.end(language)),
                stamp.lines(language, formats),
                Optional.of(stamp.line(language)),
                new Document.Properties(stamp.author(), stamp.at()));
    }

    public Document.Title title() {
        String period = called(report.period());
        String subject =
                report.scope()
                        .map(scope -> words.of("subject.scope", period, scope))
                        .orElseGet(() -> words.of("subject", period));
        String first = formats.day(report.first());
        String last = formats.day(report.last());
        String note =
                report.until().isBefore(report.last())
                        ? words.of("note.running", first, last, formats.day(report.until()))
                        : words.of("note", first, last);
        return new Document.Title(words.of("kind"), subject, Optional.of(note));
    }

    private String called(String name) {
        ReportingPeriod period = ReportingPeriod.parse(name, report.cutOff()).orElseThrow();
        String key = "period." + period.kind();
        return words.of(
                period.kind() == ReportingPeriod.Kind.HALF_YEAR ? key + "." + period.number() : key,
                Integer.toString(period.number()),
                Integer.toString(period.year()));
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, words.of("heading.general")));
        summary().forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (report.restrictedLeftOut()) {
            blocks.add(new Block.Note(words.of("restricted")));
        }
        blocks.add(new Block.Note(words.of("days")));
        section(blocks, 2, "heading.standings", sheets.standings());
        section(blocks, 2, "heading.groups." + report.by(), sheets.groups());
        blocks.add(new Block.Heading(1, words.of("heading.tasks")));
        section(blocks, 2, "heading.assigned", sheets.tasks("assigned", report.assigned()));
        section(blocks, 2, "heading.completed", sheets.tasks("completed", report.completed()));
        section(
                blocks,
                2,
                "heading.becameOverdue",
                sheets.late("becameOverdue", report.becameOverdue()));
        section(blocks, 1, "heading.late", sheets.late("late", report.late()));
        section(blocks, 1, "heading.targets", sheets.targets());
        section(blocks, 1, "heading.bottlenecks", sheets.bottlenecks());
        return blocks;
    }

    private List<String> summary() {
        PeriodicReport.Standings now = report.standings();
        PeriodicReport.Standings before = report.standingsBefore();
        return List.of(
                words.of(
                        "summary",
                        formats.day(report.until()),
                        formats.count(now.tally().total()),
                        sheets.of(now.completed()),
                        sheets.of(now.onTime()),
                        sheets.of(now.overdue())),
                words.of(
                        "summary.before",
                        called(report.periodBefore()),
                        formats.count(before.tally().total()),
                        sheets.of(before.completed()),
                        sheets.of(before.overdue())),
                words.of(
                        "happened",
                        formats.count(report.assigned().size()),
                        formats.count(report.completed().size()),
                        formats.count(report.becameOverdue().size())));
    }

    private void section(List<Block> blocks, int level, String heading, Sheet sheet) {
        blocks.add(new Block.Heading(level, words.of(heading)));
        blocks.add(sheet.rows().isEmpty() ? new Block.Paragraph(words.of("none")) : table(sheet));
    }

    private Block table(Sheet sheet) {
        return new Block.Table(
                sheet.columns().stream()
                        .map(it -> new Block.Column(it.header(), weight(it), it.align()))
                        .toList(),
                sheet.rows().stream()
                        .map(row -> new Block.Row(row.stream().map(this::text).toList(), false))
                        .toList());
    }

    /// On paper a day and a number need their room more than a text does.
    private static int weight(Sheet.Column column) {
        return Math.max(
                column.width(),
                switch (column.align()) {
                    case LEFT -> 8;
                    case CENTRE -> 19;
                    case RIGHT -> 12;
                });
    }

    private String text(Object cell) {
        return switch (cell) {
            case LocalDate day -> formats.day(day);
            case BigDecimal number -> formats.number(number);
            case Integer number -> formats.count(number);
            default -> cell.toString();
        };
    }
}

package vn.steerlog.query.periodicreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.steerlog.query.agencyscorecard.Rate;
import vn.steerlog.query.documents.Block.Align;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.periodicreport.PeriodicReport.Line;
import vn.steerlog.query.periodicreport.PeriodicReport.Standings;
import vn.steerlog.query.sheets.Sheet;
import vn.steerlog.query.sheets.Sheet.Column;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.web.Formats;

/// The tables of a report, in words, with days and numbers as such.
final class ReportSheets {
    private final PeriodicReport report;
    private final Words words;
    private final Formats formats;

    ReportSheets(PeriodicReport report, Words words, Formats formats) {
        this.report = report;
        this.words = words;
        this.formats = formats;
    }

    List<Sheet> all() {
        return List.of(
                standings(),
                groups(),
                tasks("assigned", report.assigned()),
                tasks("completed", report.completed()),
                late("becameOverdue", report.becameOverdue()),
                late("late", report.late()),
                targets(),
                bottlenecks());
    }

    Sheet standings() {
        List<List<Object>> rows = new ArrayList<>();
        Tally now = report.standings().tally();
        Tally before = report.standingsBefore().tally();
        for (Standing standing : Standing.values()) {
            rows.add(
                    List.of(
                            words.of("standing." + standing),
                            now.of(standing),
                            before.of(standing)));
        }
        rows.add(List.of(words.of("column.total"), now.total(), before.total()));
        rate(rows, "rate.completed", Standings::completed);
        rate(rows, "rate.onTime", Standings::onTime);
        rate(rows, "rate.overdue", Standings::overdue);
        return sheet(
                "standings",
                List.of(
                        text("indicator", 40),
                        new Column(words.of("column.now"), 16, Align.RIGHT),
                        new Column(words.of("column.before"), 16, Align.RIGHT)),
                rows);
    }

    private void rate(
            List<List<Object>> rows,
            String key,
            java.util.function.Function<Standings, Rate> rate) {
        rows.add(
                List.of(
                        words.of(key),
                        of(rate.apply(report.standings())),
                        of(rate.apply(report.standingsBefore()))));
    }

    /// `32/38 (84,2 %)`: a share never goes without its numbers.
    String of(Rate rate) {
        String share = formats.share(rate.numerator(), rate.denominator());
        String numbers = formats.count(rate.numerator()) + "/" + formats.count(rate.denominator());
        return share.isEmpty() ? numbers : numbers + " (" + share + ")";
    }

    Sheet groups() {
        List<Column> columns =
                List.of(
                        text("ordinal", 5),
                        text("group", 30),
                        number("total"),
                        number("completed"),
                        number("open"),
                        number("overdue"),
                        text("completedRate", 16),
                        text("overdueRate", 16));
        return sheet(
                "groups",
                columns,
                rows(
                        report.groups(),
                        (ordinal, group) ->
                                List.of(
                                        ordinal,
                                        group.name().orElseGet(() -> words.of("group.none")),
                                        group.standings().tally().total(),
                                        group.standings().tally().completed(),
                                        group.standings().tally().open(),
                                        group.standings().tally().overdue(),
                                        of(group.standings().completed()),
                                        of(group.standings().overdue()))));
    }

    Sheet tasks(String name, List<Line> lines) {
        List<Column> columns =
                List.of(
                        text("ordinal", 5),
                        text("task", 50),
                        text("holder", 26),
                        Column.day(words.of("column.due")),
                        number("percent"));
        return sheet(
                name,
                columns,
                rows(
                        lines,
                        (ordinal, line) ->
                                List.of(
                                        ordinal,
                                        line.title(),
                                        line.holder().orElse(""),
                                        due(line),
                                        line.percent().<Object>map(it -> it).orElse(""))));
    }

    Sheet late(String name, List<Line> lines) {
        List<Column> columns =
                List.of(
                        text("ordinal", 5),
                        text("task", 34),
                        text("holder", 22),
                        Column.day(words.of("column.due")),
                        number("daysLate"),
                        text("reason", 32));
        return sheet(
                name,
                columns,
                rows(
                        lines,
                        (ordinal, line) ->
                                List.of(
                                        ordinal,
                                        line.title(),
                                        line.holder().orElse(""),
                                        due(line),
                                        line.daysLate().<Object>map(it -> it).orElse(""),
                                        line.reason().orElse(""))));
    }

    private static Object due(Line line) {
        return line.due().<Object>map(it -> it).or(line::dueWords).orElse("");
    }

    Sheet targets() {
        List<Column> columns =
                List.of(
                        text("ordinal", 5),
                        text("target", 30),
                        text("owner", 22),
                        text("unit", 14),
                        number("goal"),
                        number("measured"),
                        number("measuredBefore"),
                        number("deviation"),
                        text("verdict", 12));
        return sheet(
                "targets",
                columns,
                rows(
                        report.targets(),
                        (ordinal, line) ->
                                List.of(
                                        ordinal,
                                        line.name(),
                                        line.owner().orElse(""),
                                        line.unit(),
                                        number(line.value()),
                                        number(line.measured()),
                                        number(line.before()),
                                        number(line.amount()),
                                        words.of("verdict." + line.verdict()))));
    }

    private static Object number(java.util.Optional<BigDecimal> number) {
        return number.<Object>map(it -> it).orElse("");
    }

    Sheet bottlenecks() {
        List<Column> columns =
                List.of(
                        text("ordinal", 5),
                        text("bottleneck", 46),
                        text("area", 16),
                        text("resolver", 24),
                        text("state", 14));
        return sheet(
                "bottlenecks",
                columns,
                rows(
                        report.bottlenecks(),
                        (ordinal, line) ->
                                List.of(
                                        ordinal,
                                        line.text(),
                                        line.groupWords()
                                                .orElseGet(() -> words.of("area." + line.group())),
                                        line.holder().orElse(""),
                                        words.of("state." + line.state()))));
    }

    private static <T> List<List<Object>> rows(
            List<T> items, BiFunction<Integer, T, List<Object>> row) {
        List<List<Object>> rows = new ArrayList<>(items.size());
        for (T item : items) {
            rows.add(row.apply(rows.size() + 1, item));
        }
        return rows;
    }

    private Column text(String key, int width) {
        return Column.text(words.of("column." + key), width);
    }

    private Column number(String key) {
        return Column.number(words.of("column." + key));
    }

    private Sheet sheet(String key, List<Column> columns, List<List<Object>> rows) {
        return new Sheet(words.of("sheet." + key), columns, rows);
    }
}

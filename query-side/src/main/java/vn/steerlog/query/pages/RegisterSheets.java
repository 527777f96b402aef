package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.steerlog.query.agencies.AgencyRow;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.sheets.Sheet;
import vn.steerlog.query.sheets.Sheet.Column;
import vn.steerlog.query.targetscorecard.Deviation;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskRow;

/// Registers as sheets: one line a row, everything that the register knows of it.
///
/// @param words of exports
/// @param shared words that reports use as well
record RegisterSheets(Words words, Words shared, Names names, LocalDate day) {

    Sheet tasks(List<TaskEntry> entries) {
        return sheet(
                "tasks",
                List.of(
                        text("id", 24),
                        text("title", 60),
                        text("holder", 36),
                        text("coordinating", 36),
                        text("product", 30),
                        day("due"),
                        text("dueWords", 18),
                        day("originalDue"),
                        text("standing", 22),
                        number("percent"),
                        text("report", 40),
                        day("reportDay"),
                        day("submitted"),
                        day("accepted"),
                        text("decision", 50),
                        text("meeting", 40),
                        text("committee", 36)),
                entries,
                this::task);
    }

    private List<Object> task(TaskEntry entry) {
        TaskRow task = entry.task();
        return List.of(
                task.task().value(),
                task.title(),
                or(task.holder().map(names::agency)),
                task.coordinatingNow().stream()
                        .map(names::agency)
                        .collect(Collectors.joining("; ")),
                or(task.product()),
                or(task.due().lastDay()),
                or(task.due().words()),
                or(task.originalDue().lastDay()),
                shared.of("standing." + entry.standing()),
                or(task.lastReport().map(TaskRow.Report::percent)),
                or(task.lastReport().map(TaskRow.Report::narrative)),
                or(task.lastReport().map(TaskRow.Report::asOf)),
                or(task.submittedOn()),
                or(task.acceptedOn()),
                or(task.decision().flatMap(names::decision).map(DecisionRow::text)),
                or(entry.meeting().flatMap(names::meeting).map(MeetingRow::title)),
                or(entry.committee().map(names::committee)));
    }

    Sheet decisions(List<DecisionRegister.Entry> entries) {
        return sheet(
                "decisions",
                Stream.concat(
                                Stream.of(
                                        text("id", 24),
                                        text("decision", 70),
                                        text("speaker", 24),
                                        text("meeting", 40),
                                        text("announcement", 30),
                                        day("effective"),
                                        text("revoked", 30)),
                                tally())
                        .toList(),
                entries,
                entry -> {
                    DecisionRow decision = entry.decision();
                    return Stream.concat(
                                    Stream.of(
                                            decision.decision().value(),
                                            decision.text(),
                                            or(decision.speaker()),
                                            or(
                                                    decision.meeting()
                                                            .flatMap(names::meeting)
                                                            .map(MeetingRow::title)),
                                            or(decision.announcement().map(it -> it.words())),
                                            or(decision.effectiveOn()),
                                            or(decision.revoked().map(it -> it.reason()))),
                                    tally(entry.tasks()))
                            .toList();
                });
    }

    Sheet targets(List<TargetScorecard.Entry> entries) {
        return sheet(
                "targets",
                List.of(
                        text("id", 24),
                        text("target", 60),
                        text("owner", 36),
                        text("unit", 14),
                        number("goal"),
                        number("measured"),
                        day("measuredOn"),
                        number("deviation"),
                        text("verdict", 14),
                        text("basis", 36)),
                entries,
                entry -> {
                    TargetRow target = entry.target();
                    return List.of(
                            target.target().value(),
                            target.name(),
                            or(target.ownerNow().map(names::agency)),
                            target.unit(),
                            or(target.value()),
                            or(target.latest().map(TargetRow.Measurement::value)),
                            or(target.latest().flatMap(TargetRow.Measurement::asOf)),
                            or(entry.deviation().map(Deviation::amount)),
                            shared.of("verdict." + entry.verdict()),
                            or(target.basis().map(it -> it.words())));
                });
    }

    Sheet meetings(List<MeetingRow> rows) {
        return sheet(
                "meetings",
                List.of(
                        text("id", 24),
                        text("name", 60),
                        text("committee", 40),
                        day("day"),
                        text("chair", 30),
                        text("place", 30),
                        number("headcount"),
                        text("state", 14)),
                rows,
                row ->
                        List.of(
                                row.meeting().value(),
                                row.title(),
                                or(row.committee().map(names::committee)),
                                or(row.day()),
                                or(row.chair()),
                                or(row.place()),
                                row.headcount(),
                                words.of("meeting." + row.status())));
    }

    Sheet agencies(List<AgencyPages.Line> lines) {
        return sheet(
                "agencies",
                Stream.concat(
                                Stream.of(
                                        text("id", 24),
                                        text("name", 60),
                                        text("shortName", 20),
                                        text("code", 20)),
                                tally())
                        .toList(),
                lines,
                line -> {
                    AgencyRow agency = line.agency();
                    String code = agency.codes().isEmpty() ? "" : agency.codes().getLast().code();
                    return Stream.concat(
                                    Stream.of(
                                            agency.agency().value(),
                                            agency.nameOn(day),
                                            or(agency.shortName()),
                                            code),
                                    tally(line.tally()))
                            .toList();
                });
    }

    Sheet bottlenecks(List<Bottlenecks.Entry> entries) {
        return sheet(
                "bottlenecks",
                List.of(
                        text("id", 24),
                        text("text", 60),
                        text("group", 24),
                        text("felt", 36),
                        day("raised"),
                        text("holder", 36),
                        day("due"),
                        text("state", 16),
                        text("resolution", 40)),
                entries,
                entry -> {
                    BottleneckRow row = entry.bottleneck();
                    return List.of(
                            row.bottleneck().value(),
                            row.text(),
                            row.groupWords().orElseGet(() -> shared.of("area." + row.group())),
                            or(row.agency().map(names::agency)),
                            or(row.raisedOn()),
                            or(row.holder().map(names::agency)),
                            or(row.assignment().flatMap(it -> it.due().lastDay())),
                            shared.of("state." + entry.state()),
                            or(row.resolved().map(BottleneckRow.Resolution::resolution)));
                });
    }

    Sheet committees(List<Roster.Entry> entries) {
        return sheet(
                "committees",
                List.of(
                        text("id", 24),
                        text("name", 60),
                        text("basis", 40),
                        number("members"),
                        day("dissolved")),
                entries,
                entry ->
                        List.of(
                                entry.committee().committee().value(),
                                entry.committee().name(),
                                or(entry.committee().basis().map(it -> it.words())),
                                entry.members().size(),
                                or(entry.committee().dissolved().map(it -> it.on()))));
    }

    private Stream<Column> tally() {
        return Stream.of("all", "completed", "open", "overdue").map(this::number);
    }

    private static Stream<Object> tally(Tally tally) {
        return Stream.of(tally.total(), tally.completed(), tally.open(), tally.overdue());
    }

    private static Object or(Optional<?> value) {
        return value.<Object>map(it -> it).orElse("");
    }

    private <T> Sheet sheet(
            String name, List<Column> columns, List<T> rows, Function<T, List<Object>> row) {
        return new Sheet(words.of("sheet." + name), columns, rows.stream().map(row).toList());
    }

    private Column text(String key, int width) {
        return Column.text(words.of("column." + key), width);
    }

    private Column day(String key) {
        return Column.day(words.of("column." + key));
    }

    private Column number(String key) {
        return Column.number(words.of("column." + key));
    }
}

package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.steerlog.query.agencies.AgencyRow;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.sheets.Layout;
import vn.steerlog.query.sheets.Sheet;
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
        return new Layout<TaskEntry>(words)
                .text("id", 24, it -> it.task().task().value())
                .text("title", 60, it -> it.task().title())
                .text("holder", 36, it -> it.task().holder().map(names::agency))
                .text("coordinating", 36, it -> coordinating(it.task()))
                .text("product", 30, it -> it.task().product())
                .day("due", it -> it.task().due().lastDay())
                .text("dueWords", 18, it -> it.task().due().words())
                .day("originalDue", it -> it.task().originalDue().lastDay())
                .text("standing", 22, it -> shared.of("standing." + it.standing()))
                .number("percent", it -> it.task().lastReport().map(TaskRow.Report::percent))
                .text("report", 40, it -> it.task().lastReport().map(TaskRow.Report::narrative))
                .day("reportDay", it -> it.task().lastReport().map(TaskRow.Report::asOf))
                .day("submitted", it -> it.task().submittedOn())
                .day("accepted", it -> it.task().acceptedOn())
                .text(
                        "decision",
                        50,
                        it -> it.task().decision().flatMap(names::decision).map(DecisionRow::text))
                .text(
                        "meeting",
                        40,
                        it -> it.meeting().flatMap(names::meeting).map(MeetingRow::title))
                .text("committee", 36, it -> it.committee().map(names::committee))
                .sheet("tasks", entries);
    }

    private String coordinating(TaskRow task) {
        return task.coordinatingNow().stream().map(names::agency).collect(Collectors.joining("; "));
    }

    Sheet decisions(List<DecisionRegister.Entry> entries) {
        Layout<DecisionRegister.Entry> layout =
                new Layout<DecisionRegister.Entry>(words)
                        .text("id", 24, it -> it.decision().decision().value())
                        .text("decision", 70, it -> it.decision().text())
                        .text("speaker", 24, it -> it.decision().speaker())
                        .text(
                                "meeting",
                                40,
                                it ->
                                        it.decision()
                                                .meeting()
                                                .flatMap(names::meeting)
                                                .map(MeetingRow::title))
                        .text(
                                "announcement",
                                30,
                                it -> it.decision().announcement().map(act -> act.words()))
                        .day("effective", it -> it.decision().effectiveOn())
                        .text(
                                "revoked",
                                30,
                                it -> it.decision().revoked().map(revoked -> revoked.reason()));
        return tally(layout, DecisionRegister.Entry::tasks).sheet("decisions", entries);
    }

    Sheet targets(List<TargetScorecard.Entry> entries) {
        return new Layout<TargetScorecard.Entry>(words)
                .text("id", 24, it -> it.target().target().value())
                .text("target", 60, it -> it.target().name())
                .text("owner", 36, it -> it.target().ownerNow().map(names::agency))
                .text("unit", 14, it -> it.target().unit())
                .number("goal", it -> it.target().value())
                .number("measured", it -> it.target().latest().map(TargetRow.Measurement::value))
                .day("measuredOn", it -> it.target().latest().flatMap(TargetRow.Measurement::asOf))
                .number("deviation", it -> it.deviation().map(Deviation::amount))
                .text("verdict", 14, it -> shared.of("verdict." + it.verdict()))
                .text("basis", 36, it -> it.target().basis().map(act -> act.words()))
                .sheet("targets", entries);
    }

    Sheet meetings(List<MeetingRow> rows) {
        return new Layout<MeetingRow>(words)
                .text("id", 24, it -> it.meeting().value())
                .text("name", 60, MeetingRow::title)
                .text("committee", 40, it -> it.committee().map(names::committee))
                .day("day", MeetingRow::day)
                .text("chair", 30, MeetingRow::chair)
                .text("place", 30, MeetingRow::place)
                .number("headcount", MeetingRow::headcount)
                .text("state", 14, it -> words.of("meeting." + it.status()))
                .sheet("meetings", rows);
    }

    Sheet agencies(List<AgencyPages.Line> lines) {
        Layout<AgencyPages.Line> layout =
                new Layout<AgencyPages.Line>(words)
                        .text("id", 24, it -> it.agency().agency().value())
                        .text("name", 60, it -> it.agency().nameOn(day))
                        .text("shortName", 20, it -> it.agency().shortName())
                        .text("code", 20, it -> code(it.agency()));
        return tally(layout, AgencyPages.Line::tally).sheet("agencies", lines);
    }

    private static String code(AgencyRow agency) {
        return agency.codes().isEmpty() ? "" : agency.codes().getLast().code();
    }

    Sheet bottlenecks(List<Bottlenecks.Entry> entries) {
        return new Layout<Bottlenecks.Entry>(words)
                .text("id", 24, it -> it.bottleneck().bottleneck().value())
                .text("text", 60, it -> it.bottleneck().text())
                .text("group", 24, it -> group(it.bottleneck()))
                .text("felt", 36, it -> it.bottleneck().agency().map(names::agency))
                .day("raised", it -> it.bottleneck().raisedOn())
                .text("holder", 36, it -> it.bottleneck().holder().map(names::agency))
                .day(
                        "due",
                        it -> it.bottleneck().assignment().flatMap(task -> task.due().lastDay()))
                .text("state", 16, it -> shared.of("state." + it.state()))
                .text(
                        "resolution",
                        40,
                        it -> it.bottleneck().resolved().map(BottleneckRow.Resolution::resolution))
                .sheet("bottlenecks", entries);
    }

    private String group(BottleneckRow row) {
        return row.groupWords().orElseGet(() -> shared.of("area." + row.group()));
    }

    Sheet committees(List<Roster.Entry> entries) {
        return new Layout<Roster.Entry>(words)
                .text("id", 24, it -> it.committee().committee().value())
                .text("name", 60, it -> it.committee().name())
                .text("basis", 40, it -> it.committee().basis().map(act -> act.words()))
                .number("members", it -> it.members().size())
                .day("dissolved", it -> it.committee().dissolved().map(dissolved -> dissolved.on()))
                .sheet("committees", entries);
    }

    private static <T> Layout<T> tally(Layout<T> layout, Function<T, Tally> tally) {
        return layout.number("all", it -> tally.apply(it).total())
                .number("completed", it -> tally.apply(it).completed())
                .number("open", it -> tally.apply(it).open())
                .number("overdue", it -> tally.apply(it).overdue());
    }
}

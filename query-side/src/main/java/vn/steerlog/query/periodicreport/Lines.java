package vn.steerlog.query.periodicreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.periodicreport.PeriodicReport.BottleneckLine;
import vn.steerlog.query.periodicreport.PeriodicReport.Line;
import vn.steerlog.query.periodicreport.PeriodicReport.TargetLine;
import vn.steerlog.query.targetscorecard.Deviation;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskRow;

/// Tells rows as lines of a report.
///
/// @param until the day on which lateness is counted
record Lines(ReportNames.At names, LocalDate until) {

    List<Line> of(List<TaskEntry> entries, Predicate<TaskEntry> wanted) {
        return entries.stream().filter(wanted).map(this::line).toList();
    }

    private Line line(TaskEntry entry) {
        TaskRow task = entry.task();
        Optional<LocalDate> due = task.due().lastDay();
        return new Line(
                task.task().value(),
                task.title(),
                task.holder().map(names::agency),
                due,
                due.isPresent() ? Optional.empty() : task.due().words(),
                task.lastReport().map(TaskRow.Report::percent),
                entry.standing() == Standing.OVERDUE
                        ? due.map(day -> (int) ChronoUnit.DAYS.between(day, until))
                        : Optional.empty(),
                reason(task),
                task.restricted());
    }

    private static Optional<String> reason(TaskRow task) {
        return task.pendingExtension()
                .map(TaskRow.PendingExtension::reason)
                .or(task::statusReason)
                .or(() -> task.lastReport().map(TaskRow.Report::narrative));
    }

    List<TargetLine> targets(List<TargetScorecard.Entry> now, List<TargetScorecard.Entry> earlier) {
        Map<String, BigDecimal> before = new HashMap<>();
        earlier.forEach(entry ->
                entry.target()
                        .latest()
                        .ifPresent(it -> before.put(entry.target().target().value(), it.value())));
        return now.stream().map(entry -> target(entry, before)).toList();
    }

    private TargetLine target(TargetScorecard.Entry entry, Map<String, BigDecimal> before) {
        TargetRow target = entry.target();
        return new TargetLine(
                target.target().value(),
                target.name(),
                target.unit(),
                target.ownerNow().map(names::agency),
                target.value(),
                target.latest().map(TargetRow.Measurement::value),
                Optional.ofNullable(before.get(target.target().value())),
                entry.deviation().map(Deviation::amount),
                entry.deviation().flatMap(Deviation::percent),
                entry.verdict());
    }

    List<BottleneckLine> bottlenecks(List<Bottlenecks.Entry> entries) {
        return entries.stream()
                .map(entry ->
                        new BottleneckLine(
                                entry.bottleneck().bottleneck().value(),
                                entry.bottleneck().group(),
                                entry.bottleneck().groupWords(),
                                entry.bottleneck().text(),
                                entry.bottleneck().holder().map(names::agency),
                                entry.state()))
                .toList();
    }
}

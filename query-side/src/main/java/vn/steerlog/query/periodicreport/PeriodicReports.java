package vn.steerlog.query.periodicreport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.periodicreport.PeriodicReport.By;
import vn.steerlog.query.periodicreport.PeriodicReport.Group;
import vn.steerlog.query.periodicreport.PeriodicReport.Standings;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.view.Viewer;

/// Answers how a period went: from what held on its last day and on the last day of the period
/// before, both as far as is known at the moment asked for. Days are those in the minutes, so that
/// what was recorded late still counts in the period to which it belongs.
public final class PeriodicReports {
    private final TaskRegister tasks;
    private final TargetScorecard targets;
    private final Bottlenecks bottlenecks;
    private final ReportNames names;

    public PeriodicReports(
            TaskRegister tasks,
            TargetScorecard targets,
            Bottlenecks bottlenecks,
            ReportNames names) {
        this.tasks = tasks;
        this.targets = targets;
        this.bottlenecks = bottlenecks;
        this.names = names;
    }

    /// What is reported on: everything, or what concerns an agency, a committee or a decision.
    public record Scope(
            Optional<AgencyId> agency,
            Optional<CommitteeId> committee,
            Optional<DecisionId> decision) {
        TaskFilter filter() {
            TaskFilter all = TaskFilter.ALL;
            return new TaskFilter(
                    agency,
                    agency.map(_ -> TaskFilter.Part.HOLDER),
                    committee,
                    all.meeting(),
                    decision,
                    all.standings(),
                    all.dueFrom(),
                    all.dueUntil(),
                    all.text(),
                    all.list(),
                    all.waiting());
        }

        /// Targets and bottlenecks belong to agencies, not to meetings.
        boolean agenciesOnly() {
            return committee.isEmpty() && decision.isEmpty();
        }
    }

    public PeriodicReport of(
            ReportingPeriod period, Scope scope, By by, Moment moment, Viewer viewer) {
        LocalDate until = period.last().isBefore(moment.day()) ? period.last() : moment.day();
        Moment end = moment.heldOn(until);
        Moment start = moment.heldOn(period.first().minusDays(1));
        List<TaskEntry> now = tasks.all(scope.filter(), TaskOrder.DEFAULT, end, viewer);
        Map<String, TaskEntry> before = new HashMap<>();
        tasks.all(scope.filter(), TaskOrder.DEFAULT, start, viewer)
                .forEach(entry -> before.put(entry.task().task().value(), entry));
        Lines lines = new Lines(names.at(moment), until);
        Predicate<TaskEntry> fresh = entry -> !before.containsKey(entry.task().task().value());
        return new PeriodicReport(
                period.name(),
                period.cutOff(),
                period.first(),
                period.last(),
                until,
                period.before().name(),
                lines.names().scope(scope),
                !viewer.everything(),
                standings(now),
                standings(before.values()),
                by,
                groups(now, by, lines.names()),
                lines.of(now, fresh),
                lines.of(
                        now,
                        is(Standing::completed).and(was(before, Standing::completed).negate())),
                lines.of(
                        now,
                        is(Standing.OVERDUE::equals)
                                .and(was(before, Standing.OVERDUE::equals).negate())),
                lines.of(now, is(Standing.OVERDUE::equals)),
                scope.agenciesOnly()
                        ? lines.targets(find(scope, end), find(scope, start))
                        : List.of(),
                scope.agenciesOnly()
                        ? lines.bottlenecks(
                                bottlenecks.find(
                                        new Bottlenecks.Filter(
                                                Optional.empty(),
                                                scope.agency(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        end))
                        : List.of());
    }

    private List<TargetScorecard.Entry> find(Scope scope, Moment moment) {
        return targets.find(scope.agency(), Optional.empty(), Optional.empty(), moment).stream()
                .filter(entry -> entry.target().withdrawn().isEmpty())
                .toList();
    }

    private static Predicate<TaskEntry> is(Predicate<Standing> standing) {
        return entry -> standing.test(entry.standing());
    }

    private static Predicate<TaskEntry> was(
            Map<String, TaskEntry> before, Predicate<Standing> standing) {
        return entry ->
                Optional.ofNullable(before.get(entry.task().task().value()))
                        .filter(earlier -> standing.test(earlier.standing()))
                        .isPresent();
    }

    private static Standings standings(Iterable<TaskEntry> entries) {
        Tally.Count count = new Tally.Count();
        entries.forEach(entry -> count.add(entry.standing()));
        return Standings.of(count.tally());
    }

    private static List<Group> groups(List<TaskEntry> entries, By by, ReportNames.At names) {
        Map<Optional<String>, Tally.Count> counts = new LinkedHashMap<>();
        for (TaskEntry entry : entries) {
            Optional<String> key =
                    switch (by) {
                        case AGENCY -> entry.task().holder().map(names::agency);
                        case COMMITTEE -> entry.committee().map(names::committee);
                        case RESOLUTION -> entry.task().decision().map(names::decision);
                    };
            counts.computeIfAbsent(key, _ -> new Tally.Count()).add(entry.standing());
        }
        return counts.entrySet().stream()
                .map(group -> new Group(group.getKey(), Standings.of(group.getValue().tally())))
                .sorted(ReportNames.BY_NAME)
                .toList();
    }
}

package vn.steerlog.query.periodicreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.query.agencyscorecard.Rate;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.targetscorecard.Verdict;
import vn.steerlog.query.taskregister.Tally;

/// What a periodic report says, in no language yet.
///
/// @param period its name; see [ReportingPeriod]
/// @param until the day on which it is judged: its last one, or the day asked for when that has not
///   come
/// @param restrictedLeftOut whether restricted tasks may exist that the reader does not see
public record PeriodicReport(
        String period,
        CutOff cutOff,
        LocalDate first,
        LocalDate last,
        LocalDate until,
        String periodBefore,
        Optional<String> scope,
        boolean restrictedLeftOut,
        Standings standings,
        Standings standingsBefore,
        By by,
        List<Group> groups,
        List<Line> assigned,
        List<Line> completed,
        List<Line> becameOverdue,
        List<Line> late,
        List<TargetLine> targets,
        List<BottleneckLine> bottlenecks) {

    /// What standings are broken down by.
    public enum By {
        AGENCY,
        COMMITTEE,
        RESOLUTION
    }

    /// @param completed of all that were not cancelled
    /// @param onTime of the completed ones
    /// @param overdue of those that somebody is at work on
    public record Standings(Tally tally, Rate completed, Rate onTime, Rate overdue) {
        static Standings of(Tally tally) {
            return new Standings(
                    tally,
                    new Rate(tally.completed(), tally.total() - tally.cancelled()),
                    new Rate(tally.completedOnTime(), tally.completed()),
                    new Rate(tally.overdue(), tally.open()));
        }
    }

    public record Group(Optional<String> name, Standings standings) {}

    /// A task.
    ///
    /// @param daysLate since its due day; absent when it is not late
    /// @param reason why it is late: of an extension asked for, of its return, or what its last
    ///   report says
    public record Line(
            String task,
            String title,
            Optional<String> holder,
            Optional<LocalDate> due,
            Optional<String> dueWords,
            Optional<Integer> percent,
            Optional<Integer> daysLate,
            Optional<String> reason,
            boolean restricted) {}

    /// @param before the figure at the end of the period before
    /// @param amount measured minus value
    public record TargetLine(
            String target,
            String name,
            String unit,
            Optional<String> owner,
            Optional<BigDecimal> value,
            Optional<BigDecimal> measured,
            Optional<BigDecimal> before,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> percent,
            Verdict verdict) {}

    public record BottleneckLine(
            String bottleneck,
            BottleneckGroup group,
            Optional<String> groupWords,
            String text,
            Optional<String> holder,
            BottleneckRow.State state) {}
}

package vn.steerlog.query.periodicreport;

import java.util.List;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.problem.QueryProblem;

/// What is refused before a report is made, or before it becomes a paper.
public final class ReportLimits {
    /// Lines of all tables of a paper together.
    public static final int MOST_LINES = 4_000;

    private ReportLimits() {}

    /// @throws ProblemException when `name` names no period, or one that has not begun by then
    public static ReportingPeriod period(String name, CutOff cutOff, Moment moment) {
        ReportingPeriod period =
                ReportingPeriod.parse(name, cutOff)
                        .orElseThrow(
                                () -> ProblemException.of(QueryProblem.PERIOD_UNREADABLE, name));
        if (period.first().isAfter(moment.day())) {
            throw ProblemException.of(QueryProblem.PERIOD_NOT_BEGUN, period.first());
        }
        return period;
    }

    /// @throws ProblemException when the report has more lines than a paper takes
    public static void requirePrintable(PeriodicReport report) {
        int lines =
                List.of(
                                report.groups(),
                                report.assigned(),
                                report.completed(),
                                report.becameOverdue(),
                                report.late(),
                                report.targets(),
                                report.bottlenecks())
                        .stream()
                        .mapToInt(List::size)
                        .sum();
        if (lines > MOST_LINES) {
            throw ProblemException.of(
                    QueryProblem.REPORT_TOO_LONG,
                    Integer.toString(lines),
                    Integer.toString(MOST_LINES));
        }
    }
}

package vn.steerlog.query.periodicreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.measured;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.target;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.query.Board;
import vn.steerlog.query.agencyscorecard.Rate;
import vn.steerlog.query.periodicreport.PeriodicReport.By;
import vn.steerlog.query.periodicreport.PeriodicReport.Line;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.view.CanonicalJson;
import vn.steerlog.query.view.Viewer;

class PeriodicReportsTest {
    private final Board board = new Board("2025-10-10");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void what_happened_between_the_15th_and_the_14th_is_of_that_month() {
        board.record(
                registered("a", "Sở Y tế"), assigned("early").to("a").due("2025-11-14").event());
        board.on("2025-10-14").record(assigned("before").to("a").event());
        board.on("2025-10-15").record(assigned("first").to("a").event());
        board.on("2025-11-14").record(assigned("last").to("a").event());
        board.on("2025-11-15").record(assigned("after").to("a").event());

        PeriodicReport report = report("2025-11", Viewer.EVERYTHING);

        assertThat(report.assigned())
                .extracting(Line::task)
                .containsExactlyInAnyOrder("first", "last");
        assertThat(report.standings().tally().total()).isEqualTo(4);
        assertThat(report.standingsBefore().tally().total()).isEqualTo(2);
        assertThat(report.becameOverdue()).isEmpty();
        assertThat(report("2025-12", Viewer.EVERYTHING).becameOverdue())
                .extracting(Line::task)
                .containsExactly("early");
    }

    @Test
    void late_tasks_come_with_days_and_reasons() {
        board.record(
                registered("a", "Sở Y tế"),
                assigned("t").titled("Xây trạm").to("a").due("2025-11-01").event(),
                reported("t", "r1", 40, "2025-10-10"));
        board.on("2025-11-20");

        Line late = report("2025-11", Viewer.EVERYTHING).late().getFirst();

        assertThat(late.daysLate()).contains(13);
        assertThat(late.percent()).contains(40);
        assertThat(late.reason()).isPresent();
        assertThat(late.holder()).contains("Sở Y tế");
    }

    @Test
    void a_rate_has_both_its_numbers_and_that_of_the_period_before() {
        board.record(
                registered("a", "Sở Y tế"),
                assigned("done").to("a").due("2025-12-01").event(),
                assigned("open").to("a").due("2025-12-01").event());
        board.on("2025-11-03")
                .record(submitted("done", "2025-11-03"), accepted("done", "2025-11-03"));
        board.on("2025-11-20");

        PeriodicReport report = report("2025-11", Viewer.EVERYTHING);

        assertThat(report.standings().completed()).isEqualTo(new Rate(1, 2));
        assertThat(report.standingsBefore().completed()).isEqualTo(new Rate(0, 2));
        assertThat(report.completed()).extracting(Line::task).containsExactly("done");
        assertThat(report.groups().getFirst().name()).contains("Sở Y tế");
        assertThat(report.groups().getFirst().standings().completed()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void restricted_work_is_left_out_for_those_who_may_not_see_it_and_the_report_says_so() {
        board.record(
                registered("a", "Sở Y tế"),
                assigned("secret").to("a").restricted().event(),
                assigned("open").to("a").event());
        board.on("2025-11-20");

        PeriodicReport all = report("2025-11", Viewer.EVERYTHING);
        PeriodicReport some = report("2025-11", Viewer.UNRESTRICTED);
        PeriodicReport own = report("2025-11", new Viewer(false, Set.of(agency("a"))));

        assertThat(all.standings().tally().total()).isEqualTo(2);
        assertThat(all.restrictedLeftOut()).isFalse();
        assertThat(some.standings().tally().total()).isEqualTo(1);
        assertThat(some.restrictedLeftOut()).isTrue();
        assertThat(own.standings().tally().total()).isEqualTo(2);
    }

    @Test
    void what_is_recorded_later_changes_no_report_as_of_the_commit_before_it() {
        board.record(
                registered("a", "Sở Y tế"),
                assigned("t").to("a").event(),
                target("c", Comparison.REACH, "80"));
        board.on("2025-11-20").record(measured("c", "m", "70", "2025-11-10"));
        long commit = board.record(assigned("u").to("a").event());
        String told = CanonicalJson.of(asOf(commit, board.query()));

        board.on("2025-11-21").record(submitted("t", "2025-11-13"), accepted("t", "2025-11-14"));

        assertThat(CanonicalJson.of(asOf(commit, board.query()))).isEqualTo(told);
        QuerySide other = board.querySide();
        other.foldToHead();
        assertThat(CanonicalJson.of(asOf(commit, other))).isEqualTo(told);
        assertThat(report("2025-11", Viewer.EVERYTHING).completed()).hasSize(1);
    }

    private PeriodicReport asOf(long commit, QuerySide side) {
        return reports(side)
                .of(month("2025-11"), EVERYTHING, By.AGENCY, board.asOf(commit), Viewer.EVERYTHING);
    }

    private static final PeriodicReports.Scope EVERYTHING =
            new PeriodicReports.Scope(Optional.empty(), Optional.empty(), Optional.empty());

    private PeriodicReport report(String month, Viewer viewer) {
        return reports(board.query()).of(month(month), EVERYTHING, By.AGENCY, board.now(), viewer);
    }

    private static ReportingPeriod month(String name) {
        return ReportingPeriod.parse(name, CutOff.FIFTEENTH).orElseThrow();
    }

    private static PeriodicReports reports(QuerySide side) {
        return new PeriodicReports(
                side.tasks(),
                side.targets(),
                side.bottlenecks(),
                new ReportNames(side.agencies(), side.roster(), side.decisions()));
    }
}

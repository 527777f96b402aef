package vn.steerlog.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.established;
import static vn.steerlog.query.Things.measured;
import static vn.steerlog.query.Things.scheduled;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.target;
import static vn.steerlog.query.Things.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.query.Board;
import vn.steerlog.query.overview.Question.Reason;
import vn.steerlog.query.overview.Standings.Part;
import vn.steerlog.query.view.Viewer;

class OverviewTest {
    private static final Viewer OUTSIDER = new Viewer(false, Set.of(agency("other")));

    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void tasks_are_counted_by_agency_meeting_and_committee_the_worst_first() {
        board.record(
                established("bcd", "Ban Chỉ đạo"),
                scheduled("hn", "bcd", "2025-06-01"),
                decided("kl", "hn", "Kết luận"),
                assigned("t1").to("s1").under("kl").due("2025-12-31").event(),
                assigned("t2").to("s2").under("kl").due("2025-06-10").event(),
                assigned("t3").event());
        board.on("2025-06-20");
        Standings standings = standings(Viewer.EVERYTHING);
        assertThat(standings.all().total()).isEqualTo(3);
        assertThat(standings.agencies())
                .extracting(Part::key)
                .containsExactly(
                        Optional.of(agency("s2")), Optional.of(agency("s1")), Optional.empty());
        assertThat(standings.committees())
                .extracting(part -> part.tally().total())
                .containsExactly(2, 1);
        assertThat(standings.meetings().getFirst().tally().overdue()).isEqualTo(1);
    }

    @Test
    void a_month_s_end_tells_what_held_on_that_day_also_of_what_was_recorded_later() {
        board.record(assigned("t1").to("s1").due("2025-06-20").event());
        board.record(submitted("t1", "2025-06-10"));
        board.record(accepted("t1", "2025-07-02"));
        board.record(assigned("t2").to("s1").due("2025-07-15").event());
        board.on("2025-08-10");
        List<Point> trend = trend(Viewer.EVERYTHING);
        assertThat(trend)
                .extracting(Point::day)
                .containsExactly(day("2025-06-30"), day("2025-07-31"), day("2025-08-10"));
        assertThat(trend)
                .extracting(point -> point.tally().completedOnTime())
                .containsExactly(0, 1, 1);
        assertThat(trend).extracting(point -> point.tally().overdue()).containsExactly(0, 1, 1);
    }

    @Test
    void what_is_recorded_today_changes_the_present_and_tomorrow_the_months_before() {
        board.record(assigned("t1").to("s1").event());
        board.on("2025-08-10");
        assertThat(trend(Viewer.EVERYTHING)).hasSize(3);
        board.record(submitted("t1", "2025-06-10"), accepted("t1", "2025-06-12"));
        assertThat(trend(Viewer.EVERYTHING))
                .extracting(point -> point.tally().completed())
                .containsExactly(0, 0, 1);
        board.on("2025-08-11");
        assertThat(trend(Viewer.EVERYTHING))
                .extracting(point -> point.tally().completed())
                .containsExactly(1, 1, 1);
    }

    @Test
    void a_restricted_task_is_counted_nowhere_for_others() {
        board.record(assigned("t1").to("s1").due("2025-06-05").restricted().event());
        board.on("2025-08-10");
        assertThat(standings(OUTSIDER).all().total()).isZero();
        assertThat(standings(OUTSIDER).agencies()).isEmpty();
        assertThat(trend(OUTSIDER)).extracting(point -> point.tally().total()).containsExactly(0);
        assertThat(questions(OUTSIDER)).isEmpty();
        assertThat(questions(Viewer.EVERYTHING)).isNotEmpty();
    }

    @Test
    void who_is_late_and_silent_is_asked_about_the_longest_late_first() {
        board.record(
                assigned("t1").to("s1").due("2025-06-18").event(),
                assigned("t2").to("s2").due("2025-06-10").event());
        board.on("2025-06-20");
        assertThat(questions(Viewer.EVERYTHING))
                .extracting(Question::reason, it -> it.subject().value())
                .containsExactly(tuple(Reason.SILENT, "t2"), tuple(Reason.SILENT, "t1"));
        assertThat(questions(Viewer.EVERYTHING).getFirst().figures())
                .extracting(Number::longValue)
                .containsExactly(10L);
    }

    @Test
    void who_was_given_more_time_and_is_late_again_is_asked_about_for_that() {
        ExtensionId extension = new ExtensionId("x");
        DueDate later = DueDate.on(day("2025-06-15"));
        board.record(
                assigned("t1").to("s1").due("2025-06-10").event(),
                new ExtensionRequested(task("t1"), extension, later, "Chờ vốn"),
                new ExtensionGranted(task("t1"), extension, later, Optional.empty()));
        board.on("2025-06-20");
        Question question = questions(Viewer.EVERYTHING).getFirst();
        assertThat(question.reason()).isEqualTo(Reason.EXTENDED_AND_LATE);
        assertThat(question.figures()).extracting(Number::longValue).containsExactly(1L, 5L);
    }

    @Test
    void targets_that_slip_are_listed_the_farthest_behind_first() {
        board.record(
                target("near", Comparison.AT_LEAST, "100"),
                measured("near", "m1", "90", "2025-06-01"),
                target("far", Comparison.AT_LEAST, "100"),
                measured("far", "m2", "20", "2025-06-01"),
                target("met", Comparison.AT_LEAST, "100"),
                measured("met", "m3", "100", "2025-06-01"));
        assertThat(board.query().overview().slipping(board.now()))
                .extracting(entry -> entry.target().target().value())
                .containsExactly("far", "near");
    }

    private Standings standings(Viewer viewer) {
        return board.query().overview().standings(board.now(), viewer);
    }

    private List<Point> trend(Viewer viewer) {
        return board.query().overview().trend(12, board.now(), viewer);
    }

    private List<Question> questions(Viewer viewer) {
        return board.query().overview().questions(standings(viewer), board.now(), viewer);
    }
}

package vn.steerlog.query.refold;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.submitted;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarId;
import vn.steerlog.query.Board;
import vn.steerlog.query.refold.Refold.Differing;
import vn.steerlog.query.refold.Refold.DueOn;
import vn.steerlog.query.refold.Refold.Rules;
import vn.steerlog.query.refold.Refold.Why;
import vn.steerlog.query.taskregister.Judging.Counts;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.view.Viewer;

/// The 10th of June 2025 is a Tuesday; the 14th and 15th are a weekend.
class RefoldsTest {
    private static final Rules ACCEPTED = new Rules(Counts.ACCEPTED, DueOn.WRITTEN);
    private static final Rules WORKING = new Rules(Counts.SUBMITTED, DueOn.WORKING);
    private static final Rules BOTH = new Rules(Counts.ACCEPTED, DueOn.WORKING);

    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void what_was_accepted_after_its_due_day_is_late_when_acceptance_counts() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        board.on("2025-06-12").record(submitted("t", "2025-06-10"), accepted("t", "2025-06-12"));

        Differing task = refold(ACCEPTED).differing().getFirst();
        assertThat(task.official()).isEqualTo(Standing.COMPLETED_ON_TIME);
        assertThat(task.recomputed()).isEqualTo(Standing.COMPLETED_LATE);
        assertThat(task.whys())
                .containsExactly(new Why.AcceptanceCounts(Optional.of(day("2025-06-12"))));
    }

    @Test
    void what_waits_to_be_accepted_becomes_overdue_when_acceptance_counts() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        board.on("2025-06-12").record(submitted("t", "2025-06-10"));

        Differing task = refold(ACCEPTED).differing().getFirst();
        assertThat(task.official()).isEqualTo(Standing.IN_PROGRESS);
        assertThat(task.recomputed()).isEqualTo(Standing.OVERDUE);
        assertThat(task.whys()).containsExactly(new Why.AcceptanceCounts(Optional.empty()));
    }

    @Test
    void a_due_day_at_the_weekend_moves_to_monday_when_working_days_count() {
        board.record(assigned("t").to("a1").due("2025-06-14").event());
        board.on("2025-06-16").record(submitted("t", "2025-06-16"), accepted("t", "2025-06-16"));

        Differing task = refold(WORKING).differing().getFirst();
        assertThat(task.official()).isEqualTo(Standing.COMPLETED_LATE);
        assertThat(task.recomputed()).isEqualTo(Standing.COMPLETED_ON_TIME);
        assertThat(task.whys())
                .containsExactly(new Why.DueDayMoved(day("2025-06-14"), day("2025-06-16")));
    }

    @Test
    void a_holiday_that_was_entered_before_its_day_moves_what_is_due_on_it() {
        board.record(holiday("2025-06-10"), assigned("t").to("a1").due("2025-06-10").event());
        board.on("2025-06-11");

        assertThat(refold(WORKING).differing().getFirst().recomputed())
                .isEqualTo(Standing.IN_PROGRESS);
    }

    @Test
    void a_holiday_that_was_entered_when_its_day_had_passed_moves_nothing() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        board.on("2025-06-11").record(holiday("2025-06-10"));

        assertThat(refold(WORKING).differing()).isEmpty();
    }

    @Test
    void two_parameters_can_make_good_for_one_another() {
        board.record(assigned("t").to("a1").due("2025-06-14").event());
        board.on("2025-06-16").record(submitted("t", "2025-06-14"), accepted("t", "2025-06-16"));

        assertThat(refold(ACCEPTED).differing()).hasSize(1);
        assertThat(refold(WORKING).differing()).isEmpty();
        assertThat(refold(BOTH).differing()).isEmpty();
    }

    @Test
    void the_official_parameters_give_the_official_figures() {
        board.record(
                assigned("t").to("a1").due("2025-06-14").event(),
                assigned("u").to("a2").due("2025-06-10").event());
        board.on("2025-06-20").record(submitted("t", "2025-06-16"), accepted("t", "2025-06-17"));

        Refold refold = refold(Rules.OFFICIAL);
        assertThat(refold.differing()).isEmpty();
        assertThat(refold.all().recomputed()).isEqualTo(refold.all().official());
        assertThat(refold.all().official())
                .isEqualTo(
                        board.query()
                                .agencyScorecard()
                                .total(board.now(), Viewer.EVERYTHING)
                                .standings());
    }

    @Test
    void the_official_figures_stay_beside_the_recomputed_ones_for_each_agency() {
        board.record(
                assigned("t").to("a1").due("2025-06-14").event(),
                assigned("u").to("a2").due("2025-06-14").event());
        board.on("2025-06-16").record(submitted("t", "2025-06-16"), accepted("t", "2025-06-16"));

        Refold refold = refold(WORKING);
        assertThat(refold.all().official().completedLate()).isEqualTo(1);
        assertThat(refold.all().official().overdue()).isEqualTo(1);
        assertThat(refold.all().recomputed().completedOnTime()).isEqualTo(1);
        assertThat(refold.all().recomputed().inProgress()).isEqualTo(1);
        assertThat(refold.agencies())
                .hasEntrySatisfying(
                        Optional.of(agency("a1")),
                        it -> assertThat(it.recomputed().completedOnTime()).isEqualTo(1))
                .hasEntrySatisfying(
                        Optional.of(agency("a2")),
                        it -> assertThat(it.official().overdue()).isEqualTo(1));
    }

    @Test
    void what_was_closed_before_a_period_does_not_belong_to_it() {
        board.record(assigned("t").to("a1").due("2025-06-10").event());
        board.record(assigned("u").to("a1").due("2025-06-10").event());
        board.on("2025-06-12").record(submitted("t", "2025-06-10"), accepted("t", "2025-06-12"));
        board.on("2025-06-20").record(submitted("u", "2025-06-10"), accepted("u", "2025-06-20"));

        Refold later =
                board.query()
                        .refolds()
                        .of(
                                ACCEPTED,
                                Optional.of(board.asOf("2025-06-15")),
                                board.now(),
                                Viewer.EVERYTHING);
        assertThat(later.all().official().total()).isEqualTo(1);
        assertThat(later.differing())
                .extracting(it -> it.task().task().value())
                .containsExactly("u");
        assertThat(refold(ACCEPTED).all().official().total()).isEqualTo(2);
    }

    @Test
    void what_a_viewer_may_not_see_is_neither_counted_nor_listed() {
        board.record(assigned("t").to("a1").due("2025-06-10").restricted().event());
        board.on("2025-06-12").record(submitted("t", "2025-06-10"));

        Refold refold =
                board.query()
                        .refolds()
                        .of(ACCEPTED, Optional.empty(), board.now(), Viewer.UNRESTRICTED);
        assertThat(refold.differing()).isEmpty();
        assertThat(refold.all().official().total()).isZero();
    }

    private Refold refold(Rules rules) {
        return board.query().refolds().of(rules, Optional.empty(), board.now(), Viewer.EVERYTHING);
    }

    private static HolidayDeclared holiday(String on) {
        return new HolidayDeclared(
                CalendarId.WORKING,
                new CalendarEntryId("h"),
                day(on),
                day(on),
                "Ngày lễ",
                document("Thông báo 1"));
    }
}

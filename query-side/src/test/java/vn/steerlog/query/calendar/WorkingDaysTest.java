package vn.steerlog.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.document;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.calendar.CalendarId;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;
import vn.steerlog.query.calendar.WorkingDays.Why;
import vn.steerlog.query.moment.Moment;

class WorkingDaysTest {
    private static final CalendarEntryId TET = new CalendarEntryId("tet");
    private static final CalendarEntryId BRIDGE = new CalendarEntryId("bridge");

    private final Board board = new Board("2025-12-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void without_any_entry_the_weekend_is_off() {
        board.record(swapped());
        board.record(new WorkingDaySwapWithdrawn(CalendarId.WORKING, BRIDGE, "Nhầm"));
        assertThat(why("2026-01-09")).isEqualTo(Why.WEEKDAY);
        assertThat(why("2026-01-10")).isEqualTo(Why.WEEKEND);
        assertThat(why("2026-01-11")).isEqualTo(Why.WEEKEND);
        assertThat(why("2026-01-02")).isEqualTo(Why.WEEKDAY);
    }

    @Test
    void a_holiday_is_off_from_its_first_to_its_last_day() {
        board.record(tet());
        assertThat(why("2026-02-13")).isEqualTo(Why.WEEKDAY);
        assertThat(why("2026-02-16")).isEqualTo(Why.HOLIDAY);
        assertThat(why("2026-02-20")).isEqualTo(Why.HOLIDAY);
        assertThat(why("2026-02-23")).isEqualTo(Why.WEEKDAY);
        assertThat(day(board.now(), "2026-02-16").working()).isFalse();
    }

    @Test
    void a_swap_takes_one_day_and_gives_another() {
        board.record(swapped());
        assertThat(why("2026-01-02")).isEqualTo(Why.SWAPPED_OFF);
        assertThat(why("2026-01-10")).isEqualTo(Why.SWAPPED_ON);
        assertThat(day(board.now(), "2026-01-02").working()).isFalse();
        assertThat(day(board.now(), "2026-01-10").working()).isTrue();
    }

    @Test
    void the_calendar_is_known_as_of_any_moment() {
        long before = board.record(swapped());
        board.record(tet());
        assertThat(day(board.asOf(before), "2026-02-16").why()).isEqualTo(Why.WEEKDAY);
        assertThat(day(board.now(), "2026-02-16").why()).isEqualTo(Why.HOLIDAY);
    }

    @Test
    void a_due_day_that_is_not_worked_moves_to_the_next_one_that_is() {
        board.record(tet(), swapped());
        assertThat(from("2026-02-13")).isEqualTo(Things.day("2026-02-13"));
        assertThat(from("2026-02-14")).isEqualTo(Things.day("2026-02-23"));
        assertThat(from("2026-01-02")).isEqualTo(Things.day("2026-01-05"));
        assertThat(from("2026-01-10")).isEqualTo(Things.day("2026-01-10"));
    }

    @Test
    void what_is_entered_when_a_day_has_passed_changes_nothing_by_which_lateness_goes() {
        board.on("2026-02-17").record(tet());
        WorkingDays.Day passed = day(board.now(), "2026-02-16");
        assertThat(passed.working()).isFalse();
        assertThat(passed.workingThen()).isTrue();
        assertThat(from("2026-02-16")).isEqualTo(Things.day("2026-02-16"));
        assertThat(from("2026-02-17")).isEqualTo(Things.day("2026-02-23"));
    }

    @Test
    void what_is_withdrawn_when_a_day_has_passed_still_counts_for_that_day() {
        board.record(tet());
        board.on("2026-02-18").record(new HolidayWithdrawn(CalendarId.WORKING, TET, "Nhầm"));
        assertThat(day(board.now(), "2026-02-17").working()).isTrue();
        assertThat(day(board.now(), "2026-02-17").workingThen()).isFalse();
        assertThat(from("2026-02-17")).isEqualTo(Things.day("2026-02-18"));
    }

    private Why why(String day) {
        return day(board.now(), day).why();
    }

    private WorkingDays.Day day(Moment moment, String day) {
        return board.query().calendar().days(moment).day(Things.day(day));
    }

    private LocalDate from(String day) {
        return board.query().calendar().days(board.now()).workedFrom(Things.day(day));
    }

    private static CalendarEvent tet() {
        return new HolidayDeclared(
                CalendarId.WORKING,
                TET,
                Things.day("2026-02-16"),
                Things.day("2026-02-20"),
                "Tết Nguyên đán",
                document("9859/VPCP-KGVX"));
    }

    private static CalendarEvent swapped() {
        return new WorkingDaySwapped(
                CalendarId.WORKING,
                BRIDGE,
                Things.day("2026-01-02"),
                Things.day("2026-01-10"),
                document("9859/VPCP-KGVX"));
    }
}

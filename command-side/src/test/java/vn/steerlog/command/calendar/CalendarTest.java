package vn.steerlog.command.calendar;

import static vn.steerlog.command.calendar.CalendarRefusal.ALREADY_A_WORKING_DAY;
import static vn.steerlog.command.calendar.CalendarRefusal.DAY_HAS_ENTRY;
import static vn.steerlog.command.calendar.CalendarRefusal.ENTRY_WITHDRAWN;
import static vn.steerlog.command.calendar.CalendarRefusal.HOLIDAY_TOO_LONG;
import static vn.steerlog.command.calendar.CalendarRefusal.HOLIDAY_UNKNOWN;
import static vn.steerlog.command.calendar.CalendarRefusal.NOT_A_WORKING_DAY;
import static vn.steerlog.command.calendar.CalendarRefusal.SWAP_UNKNOWN;
import static vn.steerlog.command.calendar.CalendarStory.BRIDGE;
import static vn.steerlog.command.calendar.CalendarStory.DECLARED;
import static vn.steerlog.command.calendar.CalendarStory.FIRST;
import static vn.steerlog.command.calendar.CalendarStory.FRIDAY;
import static vn.steerlog.command.calendar.CalendarStory.HOLIDAY_GONE;
import static vn.steerlog.command.calendar.CalendarStory.LAST;
import static vn.steerlog.command.calendar.CalendarStory.NOTICE;
import static vn.steerlog.command.calendar.CalendarStory.SATURDAY;
import static vn.steerlog.command.calendar.CalendarStory.SWAPPED;
import static vn.steerlog.command.calendar.CalendarStory.SWAP_GONE;
import static vn.steerlog.command.calendar.CalendarStory.TET;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IMPLAUSIBLE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.calendar.CalendarCommand.DeclareHoliday;
import vn.steerlog.command.calendar.CalendarCommand.SwapWorkingDay;
import vn.steerlog.command.calendar.CalendarCommand.WithdrawHoliday;
import vn.steerlog.command.calendar.CalendarCommand.WithdrawWorkingDaySwap;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;

class CalendarTest {
    private static final CalendarEntryId ANOTHER = new CalendarEntryId("another");

    private final Scenario<CalendarCommand, WorkingCalendar, CalendarEvent> calendar =
            CalendarStory.rules();

    @Test
    void a_holiday_is_declared_for_days_to_come_and_for_days_gone_by() {
        calendar.given().when(declare(TET, FIRST, LAST)).then(DECLARED);
        LocalDate lastMonth = TODAY.minusMonths(1);
        calendar.given().when(declare(TET, lastMonth, lastMonth)).accepted();
    }

    @Test
    void an_entry_is_made_once_also_when_it_was_withdrawn() {
        calendar.given(DECLARED).when(declare(TET, FIRST, LAST)).refused(ALREADY_EXISTS);
        calendar.given(DECLARED, HOLIDAY_GONE)
                .when(swap(TET, FRIDAY, SATURDAY))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void a_holiday_ends_on_the_day_it_begins_or_later() {
        calendar.given().when(declare(TET, LAST, FIRST)).refused(DATE_TOO_EARLY, FIRST, LAST);
        calendar.given().when(declare(TET, FIRST, FIRST)).accepted();
    }

    @Test
    void a_holiday_of_more_than_a_month_is_a_slip_of_the_pen() {
        calendar.given().when(declare(TET, FIRST, FIRST.plusDays(30))).accepted();
        calendar.given()
                .when(declare(TET, FIRST, FIRST.plusDays(31)))
                .refused(HOLIDAY_TOO_LONG, 31);
        calendar.given()
                .when(declare(TET, LocalDate.of(202, 1, 1), LAST))
                .refused(DATE_IMPLAUSIBLE);
    }

    @Test
    void a_holiday_has_a_name() {
        calendar.given()
                .when(new DeclareHoliday(TET, FIRST, LAST, " ", NOTICE))
                .refused(TEXT_MISSING, "name");
    }

    @Test
    void at_most_one_entry_speaks_of_a_day() {
        calendar.given(DECLARED)
                .when(declare(ANOTHER, LAST, LAST.plusDays(1)))
                .refused(DAY_HAS_ENTRY, LAST);
        calendar.given(SWAPPED)
                .when(declare(ANOTHER, SATURDAY, SATURDAY))
                .refused(DAY_HAS_ENTRY, SATURDAY);
        calendar.given(DECLARED).when(swap(ANOTHER, LAST, SATURDAY)).refused(DAY_HAS_ENTRY, LAST);
        calendar.given(DECLARED)
                .when(declare(ANOTHER, LAST.plusDays(1), LAST.plusDays(1)))
                .accepted();
    }

    @Test
    void a_day_of_an_entry_that_was_withdrawn_is_free_again() {
        calendar.given(DECLARED, HOLIDAY_GONE).when(declare(ANOTHER, FIRST, LAST)).accepted();
        calendar.given(SWAPPED, SWAP_GONE).when(swap(ANOTHER, FRIDAY, SATURDAY)).accepted();
    }

    @Test
    void a_working_day_is_swapped_for_one_at_the_weekend() {
        calendar.given().when(swap(BRIDGE, FRIDAY, SATURDAY)).then(SWAPPED);
        calendar.given()
                .when(swap(BRIDGE, SATURDAY, SATURDAY.plusDays(1)))
                .refused(NOT_A_WORKING_DAY, SATURDAY);
        calendar.given()
                .when(swap(BRIDGE, FRIDAY, FRIDAY.minusDays(1)))
                .refused(ALREADY_A_WORKING_DAY, FRIDAY.minusDays(1));
    }

    @Test
    void an_entry_is_withdrawn_with_a_reason_and_once() {
        calendar.given(DECLARED).when(withdraw(TET)).then(HOLIDAY_GONE);
        calendar.given(SWAPPED).when(withdrawSwap(BRIDGE)).then(SWAP_GONE);
        calendar.given(DECLARED, HOLIDAY_GONE).when(withdraw(TET)).refused(ENTRY_WITHDRAWN);
        calendar.given(SWAPPED, SWAP_GONE).when(withdrawSwap(BRIDGE)).refused(ENTRY_WITHDRAWN);
        calendar.given(DECLARED).when(new WithdrawHoliday(TET, "")).refused(TEXT_MISSING, "reason");
    }

    @Test
    void what_is_not_in_the_calendar_is_not_withdrawn() {
        calendar.given().when(withdraw(TET)).refused(HOLIDAY_UNKNOWN, "tet");
        calendar.given(SWAPPED).when(withdraw(BRIDGE)).refused(HOLIDAY_UNKNOWN, "bridge");
        calendar.given(DECLARED).when(withdrawSwap(TET)).refused(SWAP_UNKNOWN, "tet");
    }

    @Test
    void the_secretariat_keeps_the_calendar() {
        RightsTable.of(
                        """
                        DeclareHoliday:         SECRETARIAT
                        SwapWorkingDay:         SECRETARIAT
                        WithdrawHoliday:        SECRETARIAT
                        WithdrawWorkingDaySwap: SECRETARIAT
                        """)
                .holds(
                        CalendarCommand.class,
                        calendar,
                        AgencyStory.SCIENCE,
                        Map.of(
                                declare(TET, FIRST, LAST), List.of(),
                                swap(BRIDGE, FRIDAY, SATURDAY), List.of(),
                                withdraw(TET), List.of(DECLARED),
                                withdrawSwap(BRIDGE), List.of(SWAPPED)));
    }

    private static DeclareHoliday declare(CalendarEntryId entry, LocalDate first, LocalDate last) {
        return new DeclareHoliday(entry, first, last, "Tết Nguyên đán", NOTICE);
    }

    private static SwapWorkingDay swap(CalendarEntryId entry, LocalDate off, LocalDate worked) {
        return new SwapWorkingDay(entry, off, worked, NOTICE);
    }

    private static WithdrawHoliday withdraw(CalendarEntryId entry) {
        return new WithdrawHoliday(entry, "Ghi nhầm năm");
    }

    private static WithdrawWorkingDaySwap withdrawSwap(CalendarEntryId entry) {
        return new WithdrawWorkingDaySwap(entry, "Thông báo đã thay thế");
    }
}

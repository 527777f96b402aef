package vn.steerlog.command.calendar;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.calendar.CalendarId;

/// A calendar for stories, with the holidays around the turn of the year 2026.
public final class CalendarStory {
    static final CalendarEntryId TET = new CalendarEntryId("tet");
    static final CalendarEntryId BRIDGE = new CalendarEntryId("bridge");
    static final LocalDate FIRST = LocalDate.of(2026, 2, 16);
    static final LocalDate LAST = LocalDate.of(2026, 2, 20);
    static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);
    static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
    static final DocumentReference NOTICE =
            new DocumentReference(
                    "9859/VPCP-KGVX", Optional.of("9859/VPCP-KGVX"), Optional.empty());
    static final CalendarEvent DECLARED = holiday(FIRST, LAST);
    static final CalendarEvent SWAPPED =
            new WorkingDaySwapped(CalendarId.WORKING, BRIDGE, FRIDAY, SATURDAY, NOTICE);
    static final CalendarEvent HOLIDAY_GONE =
            new HolidayWithdrawn(CalendarId.WORKING, TET, "Ghi nhầm năm");
    static final CalendarEvent SWAP_GONE =
            new WorkingDaySwapWithdrawn(CalendarId.WORKING, BRIDGE, "Thông báo đã thay thế");

    private CalendarStory() {}

    public static Scenario<CalendarCommand, ?, CalendarEvent> calendar() {
        return rules();
    }

    static Scenario<CalendarCommand, WorkingCalendar, CalendarEvent> rules() {
        return new Scenario<>(WorkingCalendar.FOLD, CalendarRules::decide);
    }

    static CalendarEvent holiday(LocalDate first, LocalDate last) {
        return new HolidayDeclared(CalendarId.WORKING, TET, first, last, "Tết Nguyên đán", NOTICE);
    }
}

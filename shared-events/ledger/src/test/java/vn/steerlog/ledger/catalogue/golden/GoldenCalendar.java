package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.VAGUE_DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.calendar.CalendarId;

final class GoldenCalendar {
    private static final CalendarEntryId TET =
            new CalendarEntryId("019a8f10-0010-7a00-8000-000000010101");
    private static final CalendarEntryId SWAP =
            new CalendarEntryId("019a8f10-0011-7a00-8000-000000010102");
    private static final DocumentReference NOTICE =
            new DocumentReference(
                    "Thông báo số 9859/VPCP-KGVX ngày 16/10/2025",
                    Optional.of("9859/VPCP-KGVX"),
                    Optional.of(LocalDate.of(2025, 10, 16)));
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "HolidayDeclared.1",
                            new HolidayDeclared(
                                    CalendarId.WORKING,
                                    TET,
                                    LocalDate.of(2026, 2, 16),
                                    LocalDate.of(2026, 2, 20),
                                    "Tết Nguyên đán",
                                    NOTICE)),
                    entry(
                            "WorkingDaySwapped.1",
                            new WorkingDaySwapped(
                                    CalendarId.WORKING,
                                    SWAP,
                                    LocalDate.of(2026, 1, 2),
                                    LocalDate.of(2026, 1, 10),
                                    NOTICE)),
                    entry(
                            "WorkingDaySwapped.1.minimal",
                            new WorkingDaySwapped(
                                    CalendarId.WORKING,
                                    SWAP,
                                    LocalDate.of(2026, 1, 2),
                                    LocalDate.of(2026, 1, 10),
                                    VAGUE_DOCUMENT)),
                    entry(
                            "HolidayDeclared.1.minimal",
                            new HolidayDeclared(
                                    CalendarId.WORKING,
                                    TET,
                                    LocalDate.of(2026, 9, 2),
                                    LocalDate.of(2026, 9, 2),
                                    "Quốc khánh",
                                    VAGUE_DOCUMENT)),
                    entry(
                            "HolidayWithdrawn.1",
                            new HolidayWithdrawn(
                                    CalendarId.WORKING, TET, "Ghi nhầm năm: là Tết năm 2027")),
                    entry(
                            "WorkingDaySwapWithdrawn.1",
                            new WorkingDaySwapWithdrawn(
                                    CalendarId.WORKING, SWAP, "Thông báo đã được thay thế")));

    private GoldenCalendar() {}
}

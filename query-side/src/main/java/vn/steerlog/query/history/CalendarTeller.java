package vn.steerlog.query.history;

import java.util.List;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.query.calendar.CalendarProjection;
import vn.steerlog.query.calendar.CalendarRow;

/// The story of the working calendar.
final class CalendarTeller extends Teller<CalendarRow> {
    CalendarTeller(String key) {
        super(key, new CalendarProjection());
    }

    @Override
    List<Phrase> begin(CalendarRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(CalendarRow before, DomainEvent event) {
        return switch ((CalendarEvent) event) {
            case HolidayDeclared e -> declared(e);
            case WorkingDaySwapped e ->
                    List.of(
                            Phrase.of("calendar.swapped")
                                    .with("off", e.dayOff())
                                    .with("worked", e.dayWorked()),
                            basis(e.basis()));
            case HolidayWithdrawn e -> holidayWithdrawn(before, e);
            case WorkingDaySwapWithdrawn e -> swapWithdrawn(before, e.entry(), e.reason());
        };
    }

    private static List<Phrase> declared(HolidayDeclared e) {
        boolean one = e.first().equals(e.last());
        Phrase days =
                one
                        ? Phrase.of("calendar.holiday").with("name", e.name()).with("on", e.first())
                        : Phrase.of("calendar.holidays")
                                .with("name", e.name())
                                .with("first", e.first())
                                .with("last", e.last());
        return List.of(days, basis(e.basis()));
    }

    private static List<Phrase> holidayWithdrawn(CalendarRow before, HolidayWithdrawn e) {
        Telling telling = new Telling();
        before.holidays().stream()
                .filter(it -> it.entry().equals(e.entry()))
                .forEach(it ->
                        telling.and(
                                Phrase.of("calendar.holidayWithdrawn")
                                        .with("name", it.name())
                                        .with("first", it.first())));
        return telling.and(Phrase.reason(e.reason())).phrases();
    }

    private static List<Phrase> swapWithdrawn(
            CalendarRow before, CalendarEntryId entry, String reason) {
        Telling telling = new Telling();
        before.swaps().stream()
                .filter(it -> it.entry().equals(entry))
                .forEach(it ->
                        telling.and(
                                Phrase.of("calendar.swapWithdrawn")
                                        .with("off", it.dayOff())
                                        .with("worked", it.dayWorked())));
        return telling.and(Phrase.reason(reason)).phrases();
    }

    private static Phrase basis(DocumentReference basis) {
        return Phrase.of("basis").with("document", basis.words());
    }
}

package vn.steerlog.query.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.query.calendar.CalendarRow.Holiday;
import vn.steerlog.query.calendar.CalendarRow.Swap;
import vn.steerlog.query.calendar.CalendarRow.Withdrawal;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;

/// Folds the entries of the working calendar into its one row.
public final class CalendarProjection implements Projection<CalendarRow> {
    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Class<CalendarRow> rowType() {
        return CalendarRow.class;
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof CalendarEvent e ? Touched.row(e.calendar()) : Touched.NOTHING;
    }

    @Override
    public CalendarRow apply(String key, @Nullable CalendarRow row, Seen seen) {
        CalendarEvent event = (CalendarEvent) seen.event();
        CalendarRow before =
                row == null ? new CalendarRow(event.calendar(), List.of(), List.of()) : row;
        return switch (event) {
            case HolidayDeclared e -> declared(before, e, seen);
            case WorkingDaySwapped e -> swapped(before, e, seen);
            case HolidayWithdrawn e ->
                    holidayWithdrawn(
                            before, e.entry(), new Withdrawal(e.reason(), seen.committedAt()));
            case WorkingDaySwapWithdrawn e ->
                    swapWithdrawn(
                            before, e.entry(), new Withdrawal(e.reason(), seen.committedAt()));
        };
    }

    private static CalendarRow declared(CalendarRow row, HolidayDeclared e, Seen seen) {
        List<Holiday> holidays = new ArrayList<>(row.holidays());
        holidays.add(
                new Holiday(
                        e.entry(),
                        e.first(),
                        e.last(),
                        e.name(),
                        e.basis(),
                        seen.committedAt(),
                        Optional.empty()));
        return new CalendarRow(row.calendar(), List.copyOf(holidays), row.swaps());
    }

    private static CalendarRow swapped(CalendarRow row, WorkingDaySwapped e, Seen seen) {
        List<Swap> swaps = new ArrayList<>(row.swaps());
        swaps.add(
                new Swap(
                        e.entry(),
                        e.dayOff(),
                        e.dayWorked(),
                        e.basis(),
                        seen.committedAt(),
                        Optional.empty()));
        return new CalendarRow(row.calendar(), row.holidays(), List.copyOf(swaps));
    }

    private static CalendarRow holidayWithdrawn(
            CalendarRow row, CalendarEntryId entry, Withdrawal withdrawal) {
        List<Holiday> holidays =
                row.holidays().stream()
                        .map(it -> it.entry().equals(entry) ? without(it, withdrawal) : it)
                        .toList();
        return new CalendarRow(row.calendar(), holidays, row.swaps());
    }

    private static CalendarRow swapWithdrawn(
            CalendarRow row, CalendarEntryId entry, Withdrawal withdrawal) {
        List<Swap> swaps =
                row.swaps().stream()
                        .map(it -> it.entry().equals(entry) ? without(it, withdrawal) : it)
                        .toList();
        return new CalendarRow(row.calendar(), row.holidays(), swaps);
    }

    private static Holiday without(Holiday it, Withdrawal withdrawal) {
        return new Holiday(
                it.entry(),
                it.first(),
                it.last(),
                it.name(),
                it.basis(),
                it.recordedAt(),
                Optional.of(withdrawal));
    }

    private static Swap without(Swap it, Withdrawal withdrawal) {
        return new Swap(
                it.entry(),
                it.dayOff(),
                it.dayWorked(),
                it.basis(),
                it.recordedAt(),
                Optional.of(withdrawal));
    }
}

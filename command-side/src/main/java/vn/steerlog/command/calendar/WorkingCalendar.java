package vn.steerlog.command.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;

/// What the rules need to know of the working calendar: its entries, in the order in which they
/// were made.
record WorkingCalendar(Map<CalendarEntryId, Entry> entries) {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    sealed interface Entry {
        boolean withdrawn();

        boolean covers(LocalDate day);

        Entry withdrawal();
    }

    record Holiday(LocalDate first, LocalDate last, boolean withdrawn) implements Entry {
        @Override
        public boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        @Override
        public Holiday withdrawal() {
            return new Holiday(first, last, true);
        }
    }

    record Swap(LocalDate dayOff, LocalDate dayWorked, boolean withdrawn) implements Entry {
        @Override
        public boolean covers(LocalDate day) {
            return day.equals(dayOff) || day.equals(dayWorked);
        }

        @Override
        public Swap withdrawal() {
            return new Swap(dayOff, dayWorked, true);
        }
    }

    static final WorkingCalendar NONE = new WorkingCalendar(Map.of());

    static final Fold<WorkingCalendar> FOLD =
            new Fold<>(
                    "Calendar",
                    NONE,
                    (state, event) -> event instanceof CalendarEvent e ? state.evolve(e) : state);

    WorkingCalendar evolve(CalendarEvent event) {
        return switch (event) {
            case HolidayDeclared e -> with(e.entry(), new Holiday(e.first(), e.last(), false));
            case WorkingDaySwapped e -> with(e.entry(), new Swap(e.dayOff(), e.dayWorked(), false));
            case HolidayWithdrawn e -> without(e.entry());
            case WorkingDaySwapWithdrawn e -> without(e.entry());
        };
    }

    Optional<Entry> entry(CalendarEntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// Whether an entry that was not withdrawn says something about `day`.
    boolean speaksOf(LocalDate day) {
        return entries.values().stream().anyMatch(it -> !it.withdrawn() && it.covers(day));
    }

    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    private WorkingCalendar without(CalendarEntryId id) {
        return entry(id).map(known -> with(id, known.withdrawal())).orElse(this);
    }

    private WorkingCalendar with(CalendarEntryId id, Entry entry) {
        var next = new LinkedHashMap<>(entries);
        next.put(id, entry);
        return new WorkingCalendar(next);
    }
}

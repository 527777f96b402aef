package vn.steerlog.events.calendar;

import vn.steerlog.events.Id;

/// Names one entry of the working calendar: a holiday, or a swap of two days.
public record CalendarEntryId(String value) implements Id {
    public CalendarEntryId {
        Id.checked(value);
    }
}

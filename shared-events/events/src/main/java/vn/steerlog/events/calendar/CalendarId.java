package vn.steerlog.events.calendar;

import vn.steerlog.events.Id;

/// Names a working calendar.
public record CalendarId(String value) implements Id {
    /// The one that everybody goes by.
    public static final CalendarId WORKING = new CalendarId("working-calendar");

    public CalendarId {
        Id.checked(value);
    }
}

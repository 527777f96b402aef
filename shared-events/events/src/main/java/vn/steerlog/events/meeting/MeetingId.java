package vn.steerlog.events.meeting;

import vn.steerlog.events.Id;

/// Names one meeting.
public record MeetingId(String value) implements Id {
    public MeetingId {
        Id.checked(value);
    }
}

package vn.steerlog.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;

/// A meeting for stories, on the 17th of November.
public final class MeetingStory {
    public static final MeetingId MEETING = new MeetingId("meeting");
    public static final LocalDate MEETING_DAY = LocalDate.of(2025, 11, 17);

    public static final MeetingEvent SCHEDULED =
            scheduled(Optional.of(MEETING_DAY), Optional.empty());
    public static final MeetingEvent WITHOUT_DAY = scheduled(Optional.empty(), Optional.empty());
    public static final MeetingEvent CLOSED = new MeetingClosed(MEETING, Optional.empty());
    public static final MeetingEvent CANCELLED = new MeetingCancelled(MEETING, "Bão số 13");

    private MeetingStory() {}

    public static Scenario<MeetingCommand, Meeting, MeetingEvent> meeting() {
        return new Scenario<>(Meeting.FOLD, MeetingRules::decide);
    }

    static MeetingEvent scheduled(
            Optional<LocalDate> day, Optional<CommitteeId> committee, String... points) {
        return new MeetingScheduled(
                MEETING,
                committee,
                "Hội nghị đôn đốc",
                day,
                Optional.of("chiều"),
                Optional.of("Trưởng Ban"),
                Optional.empty(),
                List.of(points));
    }
}

package vn.steerlog.command.meeting;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.NOWHERE;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.closed;
import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_DISSOLVED;
import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_UNKNOWN;
import static vn.steerlog.command.committee.CommitteeStory.COMMITTEE;
import static vn.steerlog.command.committee.CommitteeStory.DISSOLVED;
import static vn.steerlog.command.committee.CommitteeStory.ESTABLISHED_ON;
import static vn.steerlog.command.committee.CommitteeStory.STANDING;
import static vn.steerlog.command.meeting.MeetingRefusal.ATTENDANCE_LISTED_TWICE;
import static vn.steerlog.command.meeting.MeetingRefusal.CONNECTION_POINT_TWICE;
import static vn.steerlog.command.meeting.MeetingRefusal.CONNECTION_POINT_UNKNOWN;
import static vn.steerlog.command.meeting.MeetingRefusal.HEADCOUNT_CONTRADICTS_LIST;
import static vn.steerlog.command.meeting.MeetingRefusal.HEADCOUNT_NEGATIVE;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_CANCELLED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_CLOSED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_HAS_DECISIONS;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_CLOSED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_HELD_YET;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_UNKNOWN;
import static vn.steerlog.command.meeting.MeetingStory.CANCELLED;
import static vn.steerlog.command.meeting.MeetingStory.CLOSED;
import static vn.steerlog.command.meeting.MeetingStory.MEETING;
import static vn.steerlog.command.meeting.MeetingStory.MEETING_DAY;
import static vn.steerlog.command.meeting.MeetingStory.SCHEDULED;
import static vn.steerlog.command.meeting.MeetingStory.WITHOUT_DAY;
import static vn.steerlog.command.meeting.MeetingStory.scheduled;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.NOTHING_CHANGES;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.meeting.MeetingCommand.CancelMeeting;
import vn.steerlog.command.meeting.MeetingCommand.CloseMeeting;
import vn.steerlog.command.meeting.MeetingCommand.RecordAttendance;
import vn.steerlog.command.meeting.MeetingCommand.RescheduleMeeting;
import vn.steerlog.command.meeting.MeetingCommand.ScheduleMeeting;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;

class MeetingTest {
    private static final LocalDate EVE = MEETING_DAY.minusDays(1);
    private static final String TITLE = "Hội nghị đôn đốc";

    private final Scenario<MeetingCommand, Meeting, MeetingEvent> meeting = MeetingStory.meeting();

    @Test
    void a_meeting_is_scheduled_for_a_day_to_come() {
        meeting.given().on(EVE).when(schedule(MEETING_DAY)).then(SCHEDULED);
    }

    @Test
    void a_meeting_that_took_place_may_be_entered_afterwards() {
        meeting.given().on(TODAY).when(schedule(MEETING_DAY)).then(SCHEDULED);
    }

    @Test
    void a_meeting_is_scheduled_once() {
        meeting.given(SCHEDULED).when(schedule(TODAY)).refused(ALREADY_EXISTS);
    }

    @Test
    void a_meetings_committee_stands() {
        meeting.given(STANDING).when(scheduleOf(COMMITTEE, MEETING_DAY)).accepted();
        meeting.given()
                .when(scheduleOf(COMMITTEE, MEETING_DAY))
                .refused(COMMITTEE_UNKNOWN, "committee");
        meeting.given(STANDING, DISSOLVED)
                .when(scheduleOf(COMMITTEE, MEETING_DAY))
                .refused(COMMITTEE_DISSOLVED);
    }

    @Test
    void a_committee_does_not_meet_before_it_was_established() {
        LocalDate before = ESTABLISHED_ON.minusDays(1);
        meeting.given(STANDING)
                .when(scheduleOf(COMMITTEE, before))
                .refused(DATE_TOO_EARLY, before, ESTABLISHED_ON);
    }

    @Test
    void a_connection_point_is_named_once() {
        meeting.given()
                .when(schedule(MEETING_DAY, "Bảo Thắng", "bảo thắng"))
                .refused(CONNECTION_POINT_TWICE, "bảo thắng");
    }

    @Test
    void attendance_is_recorded_on_the_day_and_after_it_and_again() {
        var recorded =
                new AttendanceRecorded(
                        MEETING, Optional.empty(), 40, List.of(HEALTH), List.of(SCIENCE));
        var attendance = attendance(40, List.of(HEALTH), List.of(SCIENCE));
        meeting.given(AGENCIES, SCHEDULED).on(MEETING_DAY).when(attendance).then(recorded);
        meeting.given(AGENCIES, SCHEDULED).on(TODAY).when(attendance).then(recorded);
        meeting.given(AGENCIES, SCHEDULED, recorded, CLOSED).when(attendance).then(recorded);
    }

    @Test
    void nobody_attends_a_meeting_that_has_not_taken_place() {
        var attendance = attendance(40, List.of(), List.of());
        meeting.given(SCHEDULED)
                .on(EVE)
                .when(attendance)
                .refused(MEETING_NOT_HELD_YET, MEETING_DAY);
        meeting.given(WITHOUT_DAY).when(attendance).refused(MEETING_NOT_CLOSED);
        meeting.given(WITHOUT_DAY, CLOSED).when(attendance).accepted();
        meeting.given(SCHEDULED, CANCELLED).when(attendance).refused(MEETING_CANCELLED, TITLE);
        meeting.given().when(attendance).refused(MEETING_UNKNOWN, "meeting");
    }

    @Test
    void a_connection_point_is_one_of_the_meetings() {
        var two = scheduled(Optional.of(MEETING_DAY), Optional.empty(), "Bảo Thắng", "Sa Pa");
        meeting.given(two).when(attendanceAt("sa pa")).accepted();
        meeting.given(two)
                .when(attendanceAt("Bát Xát"))
                .refused(CONNECTION_POINT_UNKNOWN, "Bát Xát");
        meeting.given(two).when(attendance(3, List.of(), List.of())).accepted();
    }

    @Test
    void a_meeting_without_listed_points_takes_attendance_at_any() {
        meeting.given(SCHEDULED).when(attendanceAt("Bát Xát")).accepted();
    }

    @Test
    void a_headcount_is_not_negative_and_agrees_with_the_list() {
        meeting.given(SCHEDULED)
                .when(attendance(-1, List.of(), List.of()))
                .refused(HEADCOUNT_NEGATIVE, -1);
        meeting.given(AGENCIES, SCHEDULED)
                .when(attendance(0, List.of(HEALTH), List.of()))
                .refused(HEADCOUNT_CONTRADICTS_LIST);
        meeting.given(AGENCIES, SCHEDULED)
                .when(attendance(0, List.of(), List.of(HEALTH)))
                .accepted();
    }

    @Test
    void an_agency_is_listed_once_as_present_or_absent() {
        meeting.given(AGENCIES, SCHEDULED)
                .when(attendance(2, List.of(HEALTH), List.of(HEALTH)))
                .refused(ATTENDANCE_LISTED_TWICE, "Sở Y tế");
    }

    @Test
    void an_agency_that_is_closed_since_was_there_all_the_same() {
        meeting.given(AGENCIES, SCHEDULED, closed(HEALTH))
                .when(attendance(2, List.of(HEALTH), List.of()))
                .accepted();
        meeting.given(SCHEDULED)
                .when(attendance(2, List.of(NOWHERE), List.of()))
                .refused(AGENCY_UNKNOWN, "nowhere");
    }

    @Test
    void a_meeting_is_closed_on_its_day_or_later() {
        meeting.given(SCHEDULED)
                .on(MEETING_DAY)
                .when(close(Optional.of(MEETING_DAY)))
                .then(new MeetingClosed(MEETING, Optional.of(MEETING_DAY)));
        meeting.given(SCHEDULED)
                .on(EVE)
                .when(close(Optional.empty()))
                .refused(MEETING_NOT_HELD_YET, MEETING_DAY);
        meeting.given(SCHEDULED)
                .when(close(Optional.of(EVE)))
                .refused(DATE_TOO_EARLY, EVE, MEETING_DAY);
        meeting.given(SCHEDULED)
                .when(close(Optional.of(TODAY.plusDays(1))))
                .refused(DATE_IN_FUTURE);
    }

    @Test
    void a_meeting_without_a_known_day_may_be_closed() {
        meeting.given(WITHOUT_DAY).when(close(Optional.empty())).then(CLOSED);
    }

    @Test
    void a_meeting_is_closed_once_and_not_after_it_was_cancelled() {
        meeting.given(SCHEDULED, CLOSED)
                .when(close(Optional.empty()))
                .refused(MEETING_CLOSED, TITLE);
        meeting.given(SCHEDULED, CANCELLED)
                .when(close(Optional.empty()))
                .refused(MEETING_CANCELLED, TITLE);
    }

    @Test
    void a_meeting_is_planned_anew_for_a_reason() {
        meeting.given(SCHEDULED)
                .when(reschedule(Optional.of(TODAY), "Bảo Thắng"))
                .then(rescheduled(Optional.of(TODAY), "Bảo Thắng"));
        meeting.given(SCHEDULED)
                .when(reschedule(Optional.of(MEETING_DAY)))
                .refused(NOTHING_CHANGES);
        meeting.given(SCHEDULED, CLOSED)
                .when(reschedule(Optional.of(TODAY)))
                .refused(MEETING_CLOSED, TITLE);
        meeting.given(SCHEDULED, CANCELLED)
                .when(reschedule(Optional.of(TODAY)))
                .refused(MEETING_CANCELLED, TITLE);
        meeting.given(SCHEDULED)
                .when(reschedule(Optional.of(TODAY), "Sa Pa", "sa pa"))
                .refused(CONNECTION_POINT_TWICE, "sa pa");
    }

    @Test
    void a_meeting_that_is_moved_is_held_on_its_new_day() {
        LocalDate later = TODAY.plusDays(7);
        var moved = rescheduled(Optional.of(later));
        meeting.given(SCHEDULED, moved)
                .when(close(Optional.empty()))
                .refused(MEETING_NOT_HELD_YET, later);
    }

    @Test
    void a_meeting_is_not_moved_to_a_day_before_its_committee_was_established() {
        LocalDate before = ESTABLISHED_ON.minusDays(1);
        meeting.given(STANDING, scheduled(Optional.of(MEETING_DAY), Optional.of(COMMITTEE)))
                .when(reschedule(Optional.of(before)))
                .refused(DATE_TOO_EARLY, before, ESTABLISHED_ON);
    }

    @Test
    void a_meeting_that_decided_something_keeps_its_day() {
        var recorded =
                new DecisionRecorded(
                        new DecisionId("decision"),
                        Optional.of(MEETING),
                        Optional.empty(),
                        "Kết luận",
                        Optional.empty(),
                        Optional.empty());
        meeting.given(SCHEDULED, recorded)
                .when(reschedule(Optional.of(TODAY)))
                .refused(MEETING_HAS_DECISIONS, TITLE, 1);
        meeting.given(SCHEDULED, recorded)
                .when(reschedule(Optional.of(MEETING_DAY), "Bát Xát"))
                .accepted();
    }

    @Test
    void a_meeting_is_cancelled() {
        meeting.given(SCHEDULED)
                .when(new CancelMeeting(MEETING, "Bão"))
                .then(new MeetingCancelled(MEETING, "Bão"));
    }

    @Test
    void a_meeting_is_cancelled_once_and_not_after_it_was_closed() {
        var cancel = new CancelMeeting(MEETING, "Bão");
        meeting.given(SCHEDULED, CLOSED).when(cancel).refused(MEETING_CLOSED, TITLE);
        meeting.given(SCHEDULED, CANCELLED).when(cancel).refused(MEETING_CANCELLED, TITLE);
    }

    @Test
    void a_meeting_that_has_decisions_in_force_took_place_and_is_not_cancelled() {
        var cancel = new CancelMeeting(MEETING, "Bão");
        var one = new DecisionId("decision");
        var recorded =
                new DecisionRecorded(
                        one,
                        Optional.of(MEETING),
                        Optional.empty(),
                        "Kết luận",
                        Optional.empty(),
                        Optional.empty());
        var revoked = new DecisionRevoked(one, "Nhầm cuộc họp", MEETING_DAY);

        meeting.given(SCHEDULED, recorded).when(cancel).refused(MEETING_HAS_DECISIONS, TITLE, 1);
        meeting.given(SCHEDULED, recorded, revoked).when(cancel).accepted();
    }

    @Test
    void a_cancellation_has_a_reason() {
        meeting.given(SCHEDULED)
                .when(new CancelMeeting(MEETING, " "))
                .refused(TEXT_MISSING, "reason");
    }

    @Test
    void only_the_secretariat_keeps_meetings() {
        List<MeetingEvent> held = List.of(SCHEDULED);
        RightsTable.of(
                        """
                        ScheduleMeeting:   SECRETARIAT
                        RescheduleMeeting: SECRETARIAT
                        RecordAttendance:  SECRETARIAT
                        CloseMeeting:      SECRETARIAT
                        CancelMeeting:     SECRETARIAT
                        """)
                .holds(
                        MeetingCommand.class,
                        meeting,
                        HEALTH,
                        Map.of(
                                schedule(MEETING_DAY),
                                List.of(),
                                reschedule(Optional.of(TODAY)),
                                held,
                                attendance(1, List.of(), List.of()),
                                held,
                                close(Optional.empty()),
                                held,
                                new CancelMeeting(MEETING, "Bão"),
                                held));
    }

    private static ScheduleMeeting schedule(LocalDate day, String... points) {
        return schedule(Optional.empty(), day, points);
    }

    private static ScheduleMeeting scheduleOf(CommitteeId committee, LocalDate day) {
        return schedule(Optional.of(committee), day);
    }

    private static ScheduleMeeting schedule(
            Optional<CommitteeId> committee, LocalDate day, String... points) {
        return new ScheduleMeeting(
                MEETING,
                committee,
                TITLE,
                Optional.of(day),
                Optional.of("chiều"),
                Optional.of("Trưởng Ban"),
                Optional.empty(),
                List.of(points));
    }

    private static RescheduleMeeting reschedule(Optional<LocalDate> day, String... points) {
        return new RescheduleMeeting(
                MEETING,
                TITLE,
                day,
                Optional.of("chiều"),
                Optional.of("Trưởng Ban"),
                Optional.empty(),
                List.of(points),
                "Trùng lịch");
    }

    private static MeetingRescheduled rescheduled(Optional<LocalDate> day, String... points) {
        return new MeetingRescheduled(
                MEETING,
                TITLE,
                day,
                Optional.of("chiều"),
                Optional.of("Trưởng Ban"),
                Optional.empty(),
                List.of(points),
                "Trùng lịch");
    }

    private static RecordAttendance attendanceAt(String point) {
        return new RecordAttendance(MEETING, Optional.of(point), 5, List.of(), List.of());
    }

    private static RecordAttendance attendance(
            int headcount, List<AgencyId> present, List<AgencyId> absent) {
        return new RecordAttendance(MEETING, Optional.empty(), headcount, present, absent);
    }

    private static CloseMeeting close(Optional<LocalDate> on) {
        return new CloseMeeting(MEETING, on);
    }
}

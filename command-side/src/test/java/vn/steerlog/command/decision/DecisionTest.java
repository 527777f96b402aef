package vn.steerlog.command.decision;

import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.decision.DecisionRefusal.DECISION_REVOKED;
import static vn.steerlog.command.decision.DecisionRefusal.DECISION_UNKNOWN;
import static vn.steerlog.command.decision.DecisionStory.DECISION;
import static vn.steerlog.command.decision.DecisionStory.RECORDED;
import static vn.steerlog.command.decision.DecisionStory.REVOKED;
import static vn.steerlog.command.decision.DecisionStory.TAKEN_ON;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_CANCELLED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_CLOSED;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_NOT_HELD_YET;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_UNKNOWN;
import static vn.steerlog.command.meeting.MeetingStory.CANCELLED;
import static vn.steerlog.command.meeting.MeetingStory.CLOSED;
import static vn.steerlog.command.meeting.MeetingStory.MEETING;
import static vn.steerlog.command.meeting.MeetingStory.MEETING_DAY;
import static vn.steerlog.command.meeting.MeetingStory.SCHEDULED;
import static vn.steerlog.command.meeting.MeetingStory.WITHOUT_DAY;
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
import vn.steerlog.command.decision.DecisionCommand.AmendDecision;
import vn.steerlog.command.decision.DecisionCommand.AnnounceDecision;
import vn.steerlog.command.decision.DecisionCommand.RecordDecision;
import vn.steerlog.command.decision.DecisionCommand.RevokeDecision;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.meeting.MeetingId;

class DecisionTest {
    private static final LocalDate EVE = MEETING_DAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final Scenario<DecisionCommand, Decision, DecisionEvent> decision =
            DecisionStory.decision();

    @Test
    void a_decision_of_a_meeting_that_took_place_is_recorded() {
        decision.given(SCHEDULED)
                .when(record(MEETING_DAY))
                .then(
                        new DecisionRecorded(
                                DECISION,
                                Optional.of(MEETING),
                                Optional.empty(),
                                "Kết luận",
                                Optional.empty(),
                                Optional.of(MEETING_DAY)));
    }

    @Test
    void a_decision_is_recorded_on_the_day_of_the_meeting() {
        decision.given(SCHEDULED).on(MEETING_DAY).when(record(MEETING_DAY)).accepted();
    }

    @Test
    void a_decision_may_be_taken_by_document_alone() {
        decision.given().when(record(Optional.empty(), Optional.of(TODAY), TODAY)).accepted();
    }

    @Test
    void a_decision_is_recorded_once() {
        decision.given(RECORDED, SCHEDULED).when(record(TODAY)).refused(ALREADY_EXISTS);
    }

    @Test
    void a_meeting_that_did_not_take_place_decides_nothing() {
        decision.given(SCHEDULED, CANCELLED)
                .when(record(MEETING_DAY))
                .refused(MEETING_CANCELLED, "Hội nghị đôn đốc");
        decision.given(SCHEDULED)
                .on(EVE)
                .when(record(EVE))
                .refused(MEETING_NOT_HELD_YET, MEETING_DAY);
        decision.given().when(record(TODAY)).refused(MEETING_UNKNOWN, "meeting");
    }

    @Test
    void a_meeting_without_a_known_day_decides_once_it_is_closed() {
        decision.given(WITHOUT_DAY).when(record(TODAY)).refused(MEETING_NOT_CLOSED);
        decision.given(WITHOUT_DAY, CLOSED).when(record(TODAY)).accepted();
    }

    @Test
    void a_decision_is_neither_older_than_its_meeting_nor_announced_before_it() {
        decision.given(SCHEDULED).when(record(EVE)).refused(DATE_TOO_EARLY, EVE, MEETING_DAY);
        decision.given(SCHEDULED)
                .when(record(Optional.of(MEETING), Optional.of(EVE), MEETING_DAY))
                .refused(DATE_TOO_EARLY, EVE, MEETING_DAY);
    }

    @Test
    void a_decision_is_neither_taken_nor_announced_in_the_future() {
        decision.given(SCHEDULED).when(record(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
        decision.given(SCHEDULED)
                .when(record(Optional.of(MEETING), Optional.of(TOMORROW), TODAY))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_decision_is_amended() {
        decision.given(RECORDED)
                .when(amend("Kiện toàn Ban Chỉ đạo", TODAY))
                .then(new DecisionAmended(DECISION, "Kiện toàn Ban Chỉ đạo", "Sửa câu chữ", TODAY));
    }

    @Test
    void an_amendment_changes_the_text() {
        decision.given(RECORDED)
                .when(amend("Bổ sung thành viên Ban Chỉ đạo", TODAY))
                .refused(NOTHING_CHANGES);
    }

    @Test
    void amendments_follow_one_another() {
        var amended = new DecisionAmended(DECISION, "Lần một", "Sửa", TODAY);
        LocalDate yesterday = TODAY.minusDays(1);
        decision.given(RECORDED, amended)
                .when(amend("Lần hai", yesterday))
                .refused(DATE_TOO_EARLY, yesterday, TODAY);
        decision.given(RECORDED).when(amend("Lần một", TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void an_amendment_has_a_reason() {
        decision.given(RECORDED)
                .when(new AmendDecision(DECISION, "Khác", " ", TODAY))
                .refused(TEXT_MISSING, "reason");
    }

    @Test
    void a_decision_is_announced_after_it_was_taken_and_again_by_another_document() {
        var first = new DecisionAnnounced(DECISION, document("12/TB-VPTU", TODAY), TODAY);
        decision.given(RECORDED)
                .when(new AnnounceDecision(DECISION, first.announcement(), TODAY))
                .then(first);
        decision.given(RECORDED, first)
                .when(new AnnounceDecision(DECISION, first.announcement(), TODAY))
                .refused(NOTHING_CHANGES);
        decision.given(RECORDED, first)
                .when(new AnnounceDecision(DECISION, document("14/TB-VPTU", TODAY), TODAY))
                .accepted();
    }

    @Test
    void a_decision_is_announced_neither_before_it_was_taken_nor_in_the_future() {
        decision.given(RECORDED)
                .when(new AnnounceDecision(DECISION, document("12/TB-VPTU", EVE), TODAY))
                .refused(DATE_TOO_EARLY, EVE, TAKEN_ON);
        decision.given(RECORDED)
                .when(new AnnounceDecision(DECISION, document("12/TB-VPTU", TOMORROW), TODAY))
                .refused(DATE_IN_FUTURE, TOMORROW);
        decision.given(RECORDED, REVOKED)
                .when(new AnnounceDecision(DECISION, document("12/TB-VPTU", TODAY), TODAY))
                .refused(DECISION_REVOKED);
    }

    @Test
    void a_decision_is_revoked() {
        decision.given(RECORDED)
                .when(revoke(TODAY))
                .then(new DecisionRevoked(DECISION, "Hết hiệu lực", TODAY));
    }

    @Test
    void a_decision_is_revoked_neither_before_it_was_taken_nor_in_the_future() {
        decision.given(RECORDED).when(revoke(EVE)).refused(DATE_TOO_EARLY, EVE, TAKEN_ON);
        decision.given(RECORDED).when(revoke(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void nothing_happens_to_a_revoked_decision() {
        decision.given(RECORDED, REVOKED).when(amend("Khác", TODAY)).refused(DECISION_REVOKED);
        decision.given(RECORDED, REVOKED).when(revoke(TODAY)).refused(DECISION_REVOKED);
    }

    @Test
    void nothing_happens_to_a_decision_that_does_not_exist() {
        decision.given().when(revoke(TODAY)).refused(DECISION_UNKNOWN, "decision");
    }

    @Test
    void only_the_secretariat_keeps_decisions() {
        List<DecisionEvent> recorded = List.of(RECORDED);
        RightsTable.of(
                        """
                        RecordDecision:   SECRETARIAT
                        AmendDecision:    SECRETARIAT
                        AnnounceDecision: SECRETARIAT
                        RevokeDecision:   SECRETARIAT
                        """)
                .holds(
                        DecisionCommand.class,
                        decision,
                        HEALTH,
                        Map.of(
                                record(Optional.empty(), Optional.empty(), TODAY),
                                List.of(),
                                amend("Khác", TODAY),
                                recorded,
                                new AnnounceDecision(
                                        DECISION, document("12/TB-VPTU", TODAY), TODAY),
                                recorded,
                                revoke(TODAY),
                                recorded));
    }

    private static RecordDecision record(LocalDate on) {
        return record(Optional.of(MEETING), Optional.empty(), on);
    }

    private static RecordDecision record(
            Optional<MeetingId> meeting, Optional<LocalDate> announced, LocalDate on) {
        return new RecordDecision(
                DECISION,
                meeting,
                Optional.empty(),
                "Kết luận",
                announced.map(date -> document("12/TB-VPTU", date)),
                Optional.of(on));
    }

    private static DocumentReference document(String number, LocalDate date) {
        return new DocumentReference(number, Optional.of(number), Optional.of(date));
    }

    private static AmendDecision amend(String text, LocalDate on) {
        return new AmendDecision(DECISION, text, "Sửa câu chữ", on);
    }

    private static RevokeDecision revoke(LocalDate on) {
        return new RevokeDecision(DECISION, "Hết hiệu lực", on);
    }
}

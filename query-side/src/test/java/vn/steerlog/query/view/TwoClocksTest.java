package vn.steerlog.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.established;
import static vn.steerlog.query.Things.measured;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.scheduled;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.target;
import static vn.steerlog.query.Things.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.query.Board;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingRow.MeetingStatus;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskRow;

/// What did we know on 1 June, and what held on 1 June: two questions with two answers.
class TwoClocksTest {
    private static final String JUNE_1 = "2025-06-01";

    private final Board board = new Board("2025-05-10");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_result_submitted_in_may_and_recorded_in_june_held_in_may() {
        board.record(assigned("t").to("a1").due("2025-05-31").event());
        board.on("2025-06-05").record(submitted("t", "2025-05-30"), accepted("t", "2025-05-31"));

        assertThat(standing(known())).isEqualTo(Standing.OVERDUE);
        assertThat(standing(held())).isEqualTo(Standing.COMPLETED_ON_TIME);
    }

    @Test
    void a_target_revised_by_minutes_of_may_that_were_recorded_in_june_held_in_may() {
        board.record(target("c", Comparison.REACH, "80"));
        board.on("2025-06-05").record(revised("c", "70", "2025-05-28"));

        assertThat(value(known())).isEqualTo("80");
        assertThat(value(held())).isEqualTo("70");
    }

    @Test
    void a_decision_amended_in_may_and_recorded_in_june_read_otherwise_in_may() {
        board.record(
                established("bcd", "Ban"),
                scheduled("m", "bcd", "2025-05-12"),
                decided("k", "m", "Cũ"));
        board.on("2025-06-05")
                .record(
                        new DecisionAmended(
                                new DecisionId("k"), "Mới", "Theo biên bản", day("2025-05-20")));

        assertThat(decision(known())).map(DecisionRow::text).contains("Cũ");
        assertThat(decision(held())).map(DecisionRow::text).contains("Mới");
    }

    @Test
    void an_agency_renamed_from_may_on_and_recorded_in_june_had_its_name_in_may() {
        board.record(registered("a1", "Sở Cũ"));
        board.on("2025-06-05")
                .record(
                        new AgencyRenamed(
                                agency("a1"), "Sở Mới", day("2025-05-20"), Optional.empty()));

        assertThat(agencyName(known())).contains("Sở Cũ");
        assertThat(agencyName(held())).contains("Sở Mới");
    }

    @Test
    void a_member_released_in_may_and_recorded_in_june_was_no_member_any_more() {
        CommitteeId bcd = new CommitteeId("bcd");
        MemberId member = new MemberId("m1");
        board.record(
                established("bcd", "Ban"),
                new MemberAppointed(
                        bcd,
                        member,
                        "Thành viên",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        board.on("2025-06-05")
                .record(new MemberReleased(bcd, member, day("2025-05-20"), "Nghỉ hưu"));

        assertThat(released(known())).isFalse();
        assertThat(released(held())).isTrue();
    }

    @Test
    void a_meeting_closed_in_may_and_recorded_in_june_was_over() {
        board.record(established("bcd", "Ban"), scheduled("m", "bcd", "2025-05-12"));
        board.on("2025-06-05")
                .record(new MeetingClosed(new MeetingId("m"), Optional.of(day("2025-05-12"))));

        assertThat(meeting(known())).contains(MeetingStatus.SCHEDULED);
        assertThat(meeting(held())).contains(MeetingStatus.CLOSED);
    }

    @Test
    void a_bottleneck_resolved_in_may_and_recorded_in_june_stood_in_nobodys_way() {
        BottleneckId id = new BottleneckId("d");
        board.record(
                new BottleneckRaised(
                        id,
                        BottleneckGroup.PEOPLE,
                        Optional.empty(),
                        "Thiếu người",
                        Optional.empty(),
                        Optional.of(day("2025-05-01"))));
        board.on("2025-06-05").record(new BottleneckResolved(id, "Đã tuyển", day("2025-05-20")));

        assertThat(bottleneck(known())).contains(BottleneckRow.State.RAISED);
        assertThat(bottleneck(held())).contains(BottleneckRow.State.RESOLVED);
    }

    @Test
    void what_is_recorded_in_may_for_june_is_known_and_does_not_hold_yet() {
        board.record(assigned("t").to("a1").due("2025-05-31").event());
        board.record(submitted("t", "2025-06-02"));
        board.on("2025-06-05");

        assertThat(taskRow(known()).submittedOn()).contains(day("2025-06-02"));
        assertThat(taskRow(held()).submittedOn()).isEmpty();
    }

    @Test
    void both_clocks_together_say_what_was_thought_to_hold_at_the_time() {
        board.record(target("c", Comparison.REACH, "80"));
        board.on("2025-06-05").record(revised("c", "70", "2025-05-28"));
        board.on("2025-07-05").record(revised("c", "60", "2025-05-30"));

        assertThat(value(board.asOf("2025-06-04").heldOn(day(JUNE_1)))).isEqualTo("80");
        assertThat(value(board.asOf("2025-06-30").heldOn(day(JUNE_1)))).isEqualTo("70");
        assertThat(value(held())).isEqualTo("60");
        assertThat(value(board.now().heldOn(day("2025-05-29")))).isEqualTo("70");
    }

    @Test
    void events_of_one_day_hold_in_the_order_in_which_they_were_recorded() {
        board.record(target("c", Comparison.REACH, "80"));
        board.record(revised("c", "70", "2025-05-28"));
        board.record(revised("c", "60", "2025-05-28"));

        assertThat(value(held())).isEqualTo("60");
    }

    @Test
    void nothing_happens_to_a_thing_before_it_begins() {
        board.record(target("c", Comparison.REACH, "80"));
        board.record(measured("c", "first", "12", "2025-01-31"));

        assertThat(targetRow(board.now().heldOn(day("2025-05-09")))).isEmpty();
        assertThat(targetRow(board.now().heldOn(day("2025-05-10"))))
                .hasValueSatisfying(row -> assertThat(row.measurements()).hasSize(1));
    }

    @Test
    void a_correction_for_an_earlier_day_counts_from_the_day_of_what_it_corrects() {
        board.record(assigned("t").to("a1").event());
        board.record(reported("t", "r", 40, "2025-05-25"));
        board.record(
                new ReportCorrected(
                        task("t"), new ReportId("r"), 30, "Nhầm", day("2025-05-20"), "Gõ nhầm"));

        assertThat(taskRow(held()).lastReport().orElseThrow().percent()).isEqualTo(30);
        assertThat(taskRow(board.now().heldOn(day("2025-05-22"))).lastReport()).isEmpty();
    }

    @Test
    void a_merger_recorded_late_moves_what_was_given_to_the_agency_after_its_day() {
        board.record(registered("a1", "Một"), registered("a2", "Hai"));
        board.on("2025-05-20").record(assigned("t").to("a1").event());
        board.on("2025-06-05").record(merged("a1", "a2", "2025-05-15"));

        assertThat(taskRow(known()).holder()).contains(agency("a1"));
        assertThat(taskRow(held()).holder()).contains(agency("a2"));
    }

    @Test
    void a_meeting_recorded_after_it_was_held_is_there_from_its_day_on() {
        board.record(established("bcd", "Ban"));
        board.on("2025-06-05").record(scheduled("m", "bcd", "2025-05-12"));

        assertThat(meeting(known())).isEmpty();
        assertThat(meeting(held())).contains(MeetingStatus.SCHEDULED);
        assertThat(meeting(board.now().heldOn(day("2025-05-11")))).isEmpty();
    }

    @Test
    void an_event_that_says_no_day_holds_from_the_day_of_its_recording() {
        board.on("2025-06-02").record(assigned("t").event());

        assertThat(tasks(held())).isEmpty();
        assertThat(tasks(board.now().heldOn(day("2025-06-02")))).hasSize(1);
    }

    @Test
    void where_every_day_is_that_of_the_recording_both_clocks_give_the_same_rows() {
        board.record(assigned("t").to("a1").due("2025-05-31").event());
        board.on("2025-05-20").record(submitted("t", "2025-05-20"));
        board.on("2025-06-05").record(accepted("t", "2025-06-05"));

        Moment june = board.asOf("2025-06-05");
        var view = board.query().tasks().view();
        assertThat(view.rows(june.heldOn(june.day()), Viewer.EVERYTHING))
                .isEqualTo(view.rows(june, Viewer.EVERYTHING));
    }

    @Test
    void whoever_may_not_see_a_task_does_not_see_it_by_the_second_clock_either() {
        board.record(assigned("t").to("a1").restricted().event());
        board.on("2025-06-05").record(submitted("t", "2025-05-20"));

        assertThat(board.query().tasks().view().row("t", held(), Viewer.UNRESTRICTED)).isEmpty();
        assertThat(board.query().tasks().view().rows(held(), Viewer.UNRESTRICTED)).isEmpty();
    }

    private Moment known() {
        return board.asOf(JUNE_1);
    }

    private Moment held() {
        return board.now().heldOn(day(JUNE_1));
    }

    private TaskRow taskRow(Moment moment) {
        return board.query().tasks().view().row("t", moment, Viewer.EVERYTHING).orElseThrow();
    }

    private List<?> tasks(Moment moment) {
        return List.copyOf(board.query().tasks().view().rows(moment, Viewer.EVERYTHING).values());
    }

    private Standing standing(Moment moment) {
        return taskRow(moment).standingOn(moment.day());
    }

    private Optional<TargetRow> targetRow(Moment moment) {
        return board.query().targets().view().row("c", moment, Viewer.EVERYTHING);
    }

    private String value(Moment moment) {
        return targetRow(moment).flatMap(TargetRow::value).orElseThrow().toPlainString();
    }

    private Optional<DecisionRow> decision(Moment moment) {
        return board.query().decisions().view().row("k", moment, Viewer.EVERYTHING);
    }

    private Optional<String> agencyName(Moment moment) {
        return board.query()
                .agencies()
                .agency(agency("a1"), moment)
                .map(row -> row.nameOn(moment.day()));
    }

    private boolean released(Moment moment) {
        CommitteeRow row =
                board.query().roster().view().row("bcd", moment, Viewer.EVERYTHING).orElseThrow();
        return row.members().getFirst().released().isPresent();
    }

    private Optional<MeetingStatus> meeting(Moment moment) {
        return board.query()
                .meetings()
                .view()
                .row("m", moment, Viewer.EVERYTHING)
                .map(row -> row.status());
    }

    private Optional<BottleneckRow.State> bottleneck(Moment moment) {
        return board.query()
                .bottlenecks()
                .bottleneck(new BottleneckId("d"), moment)
                .map(entry -> entry.state());
    }

    private static TargetRevised revised(String id, String value, String on) {
        return new TargetRevised(
                new TargetId(id),
                Optional.of(Comparison.REACH),
                new BigDecimal(value),
                Optional.empty(),
                "Theo biên bản",
                document("21-KL/TU"),
                day(on));
    }
}

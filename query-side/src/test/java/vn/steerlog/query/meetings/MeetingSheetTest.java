package vn.steerlog.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.established;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.scheduled;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;
import vn.steerlog.query.meetings.MeetingSheet.Conclusion;
import vn.steerlog.query.view.Viewer;

class MeetingSheetTest {
    private static final MeetingId MEETING = new MeetingId("h1");

    private final Board board = new Board("2025-06-01");

    @BeforeEach
    void a_committee_meets() {
        board.record(
                registered("a1", "Sở Y tế"),
                registered("a2", "Sở Nội vụ"),
                established("c1", "Ban Chỉ đạo"),
                scheduled("h1", "c1", "2025-06-01"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void conclusions_in_force_are_numbered_as_recorded_and_have_their_tasks_as_assigned() {
        board.record(
                decided("k1", "h1", "Một"), decided("k2", "h1", "Hai"), decided("k3", "h1", "Ba"));
        board.record(
                assigned("t1").under("k3").due("2025-09-01").event(),
                assigned("t2").under("k1").to("a1").event(),
                assigned("t3").under("k3").due("2025-07-01").event());
        board.record(new DecisionRevoked(new DecisionId("k2"), "Nhầm", day("2025-06-01")));

        assertThat(sheet().conclusions())
                .extracting(Conclusion::number, it -> it.decision().text(), this::tasks)
                .containsExactly(
                        tuple(1, "Một", List.of("t2")),
                        tuple(0, "Hai", List.of()),
                        tuple(2, "Ba", List.of("t1", "t3")));
    }

    @Test
    void what_is_missing_is_listed_and_what_was_revoked_or_cancelled_is_not_missed() {
        assertThat(sheet().missing().nothingConcluded()).isTrue();
        board.record(
                decided("k1", "h1", "Một"), decided("k2", "h1", "Hai"), decided("k3", "h1", "Ba"));
        board.record(
                assigned("t1").under("k1").event(),
                assigned("t2").under("k2").to("a1").event(),
                new TaskCancelled(Things.task("t2"), "Trùng", day("2025-06-01")),
                new DecisionRevoked(new DecisionId("k3"), "Nhầm", day("2025-06-01")));

        MeetingSheet.Missing missing = sheet().missing();

        assertThat(missing.nothingConcluded()).isFalse();
        assertThat(missing.withoutTasks())
                .extracting(it -> it.decision().text())
                .containsExactly("Hai");
        assertThat(missing.withoutLead())
                .extracting(it -> it.task().task().value())
                .containsExactly("t1");
        assertThat(missing.withoutAttendance()).hasSize(1);
    }

    @Test
    void nothing_is_missing_once_all_is_there() {
        board.record(
                decided("k1", "h1", "Một"),
                assigned("t1").under("k1").to("a1").event(),
                attended(Optional.empty(), 12));

        assertThat(sheet().missing().nothing()).isTrue();
    }

    @Test
    void attendance_stands_at_its_point_however_that_was_written_and_where_nobody_planned_it() {
        board.record(planned(List.of("Sa Pa", "Bát Xát")));
        board.record(attended(Optional.of("sa pa"), 5), attended(Optional.of("Văn Bàn"), 7));

        assertThat(sheet().places())
                .extracting(
                        MeetingSheet.Place::connectionPoint,
                        place -> place.attendance().map(MeetingRow.Attendance::headcount))
                .containsExactly(
                        tuple(Optional.empty(), Optional.empty()),
                        tuple(Optional.of("Sa Pa"), Optional.of(5)),
                        tuple(Optional.of("Bát Xát"), Optional.empty()),
                        tuple(Optional.of("Văn Bàn"), Optional.of(7)));
    }

    @Test
    void a_meeting_is_as_it_was_last_planned_and_as_it_was_planned_before_when_seen_then() {
        long before = board.record(registered("a3", "Sở Tư pháp"));
        board.record(planned(List.of("Sa Pa")));

        assertThat(sheet().meeting().connectionPoints()).containsExactly("Sa Pa");
        assertThat(sheet().meeting().committee()).contains(new CommitteeId("c1"));
        assertThat(
                        board.query()
                                .meetings()
                                .meeting(MEETING, board.asOf(before), Viewer.EVERYTHING)
                                .orElseThrow()
                                .meeting()
                                .connectionPoints())
                .isEmpty();
    }

    @Test
    void a_conclusion_is_announced_by_the_document_that_was_recorded_last() {
        board.record(
                decided("k1", "h1", "Một"),
                new DecisionAnnounced(
                        new DecisionId("k1"), document("12/TB-VPTU"), day("2025-06-01")));
        board.record(
                new DecisionAnnounced(
                        new DecisionId("k1"), document("14/TB-VPTU"), day("2025-06-01")));

        assertThat(sheet().conclusions().getFirst().decision().announcement())
                .hasValue(document("14/TB-VPTU"));
    }

    @Test
    void meetings_are_found_by_year_by_where_they_are_on_their_way_and_by_words() {
        board.record(
                scheduled("h2", "c1", "2024-12-30"),
                new MeetingClosed(new MeetingId("h2"), Optional.empty()),
                scheduled("h3", "c1", "2025-05-01"),
                scheduled("h4", "c1", "2025-07-01"));

        assertThat(found(Optional.of(2024), Optional.empty(), Optional.empty()))
                .containsExactly("h2");
        assertThat(found(Optional.empty(), Optional.of(MeetingPhase.TODAY), Optional.empty()))
                .containsExactly("h1");
        assertThat(found(Optional.empty(), Optional.of(MeetingPhase.UNCLOSED), Optional.empty()))
                .containsExactly("h3");
        assertThat(found(Optional.empty(), Optional.of(MeetingPhase.UPCOMING), Optional.empty()))
                .containsExactly("h4");
        assertThat(found(Optional.of(2025), Optional.empty(), Optional.of("phien truong ban h3")))
                .containsExactly("h3");
    }

    private List<String> found(
            Optional<Integer> year, Optional<MeetingPhase> phase, Optional<String> text) {
        return board
                .query()
                .meetings()
                .find(new Meetings.Filter(Optional.empty(), year, phase, text), board.now())
                .stream()
                .map(row -> row.meeting().value())
                .toList();
    }

    private List<String> tasks(Conclusion conclusion) {
        return conclusion.tasks().stream().map(entry -> entry.task().task().value()).toList();
    }

    private MeetingSheet sheet() {
        return board.query()
                .meetings()
                .meeting(MEETING, board.now(), Viewer.EVERYTHING)
                .map(MeetingSheet::of)
                .orElseThrow();
    }

    private static MeetingRescheduled planned(List<String> points) {
        return new MeetingRescheduled(
                MEETING,
                "Phiên họp dời lịch",
                Optional.of(day("2025-06-01")),
                Optional.of("chiều"),
                Optional.empty(),
                Optional.empty(),
                points,
                "Trùng lịch");
    }

    private static AttendanceRecorded attended(Optional<String> point, int headcount) {
        return new AttendanceRecorded(
                MEETING, point, headcount, List.of(agency("a1")), List.of(agency("a2")));
    }
}

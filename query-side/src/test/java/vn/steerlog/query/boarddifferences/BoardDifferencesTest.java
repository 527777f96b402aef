package vn.steerlog.query.boarddifferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.target;
import static vn.steerlog.query.Things.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.Board;
import vn.steerlog.query.boarddifferences.BoardChange.Kind;
import vn.steerlog.query.boarddifferences.BoardChange.State;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.view.Viewer;

class BoardDifferencesTest {
    private final Board board = new Board("2025-06-01");
    private Moment before = new Moment(0, day("2025-06-01"), false);

    @BeforeEach
    void given() {
        board.record(
                registered("a1", "Một"),
                registered("a2", "Hai"),
                assigned("t").to("a1").due("2025-06-10").event(),
                target("c", Comparison.REACH, "80"));
        before = board.now();
        board.on("2025-06-05");
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_task_that_was_not_there_is_new_with_the_event_that_brought_it() {
        BoardChange change = only(assigned("u").to("a2").event());
        assertThat(change.kind()).isEqualTo(Kind.TASK_NEW);
        assertThat(change.id()).isEqualTo("u");
        assertThat(change.before()).isEmpty();
        assertThat(change.after().flatMap(State::holder)).contains(agency("a2"));
        assertThat(change.causes()).extracting(Cause::event).containsExactly("TaskAssigned");
        assertThat(change.causes().getFirst().by()).isEqualTo("tester");
        assertThat(change.causes().getFirst().role()).contains("SECRETARIAT");
    }

    @Test
    void a_task_whose_result_was_accepted_is_closed() {
        board.record(submitted("t", "2025-06-05"));
        BoardChange change = only(accepted("t", "2025-06-05"));
        assertThat(change.kind()).isEqualTo(Kind.TASK_CLOSED);
        assertThat(change.causes()).extracting(Cause::event).contains("ResultAccepted");
    }

    @Test
    void a_closed_task_that_is_worked_on_again_is_reopened() {
        board.record(submitted("t", "2025-06-05"), accepted("t", "2025-06-05"));
        before = board.now();
        BoardChange change = only(new TaskReopened(task("t"), "Còn thiếu", day("2025-06-05")));
        assertThat(change.kind()).isEqualTo(Kind.TASK_REOPENED);
        assertThat(change.causes())
                .extracting(Cause::reason)
                .containsExactly(Optional.of("Còn thiếu"));
    }

    @Test
    void an_extension_redates_a_task_and_gives_its_reason() {
        BoardChange change =
                only(
                        new ExtensionGranted(
                                task("t"),
                                new ExtensionId("x"),
                                DueDate.on(day("2025-06-20")),
                                Optional.of("Lần cuối")));
        assertThat(change.kind()).isEqualTo(Kind.TASK_REDATED);
        assertThat(change.before().flatMap(State::due)).contains(DueDate.on(day("2025-06-10")));
        assertThat(change.after().flatMap(State::due)).contains(DueDate.on(day("2025-06-20")));
        assertThat(change.causes())
                .extracting(Cause::reason)
                .containsExactly(Optional.of("Lần cuối"));
    }

    @Test
    void a_task_goes_to_another_agency_by_decision_or_by_merger() {
        BoardChange change =
                only(
                        new TaskReassigned(
                                task("t"),
                                Optional.of(agency("a2")),
                                List.of(),
                                "Đúng chức năng",
                                day("2025-06-05")));
        assertThat(change.kind()).isEqualTo(Kind.TASK_REASSIGNED);
        assertThat(change.causes()).extracting(Cause::event).containsExactly("TaskReassigned");

        before = board.now();
        change = only(merged("a2", "a1", "2025-06-05"));
        assertThat(change.kind()).isEqualTo(Kind.TASK_REASSIGNED);
        assertThat(change.causes()).extracting(Cause::event).containsExactly("AgencyMerged");
    }

    @Test
    void a_revised_target_says_from_what_to_what_and_why() {
        BoardChange change =
                only(
                        new TargetRevised(
                                new TargetId("c"),
                                Optional.of(Comparison.REACH),
                                new BigDecimal("70"),
                                Optional.empty(),
                                "Giảm vốn",
                                document("21-KL/TU"),
                                day("2025-06-05")));
        assertThat(change.kind()).isEqualTo(Kind.TARGET_REVISED);
        assertThat(change.before().flatMap(State::goal).flatMap(goal -> goal.value()))
                .contains(new BigDecimal("80"));
        assertThat(change.after().flatMap(State::goal).flatMap(goal -> goal.value()))
                .contains(new BigDecimal("70"));
        assertThat(change.causes()).extracting(Cause::event).containsExactly("TargetRevised");
    }

    @Test
    void a_report_changes_nothing_that_the_board_tells() {
        board.record(reported("t", "r", 40, "2025-06-05"));
        assertThat(changes(Viewer.EVERYTHING)).isEmpty();
    }

    @Test
    void a_task_that_came_and_went_in_between_is_new_and_closed() {
        board.record(assigned("u").to("a2").event());
        board.record(submitted("u", "2025-06-05"), accepted("u", "2025-06-05"));
        assertThat(changes(Viewer.EVERYTHING))
                .extracting(BoardChange::kind)
                .containsExactly(Kind.TASK_NEW, Kind.TASK_CLOSED);
    }

    @Test
    void restricted_work_of_others_is_not_told() {
        board.record(assigned("u").to("a2").restricted().event());
        assertThat(changes(Viewer.UNRESTRICTED)).isEmpty();
        assertThat(changes(Viewer.EVERYTHING)).hasSize(1);
    }

    @Test
    void the_first_moment_comes_before_the_last() {
        Moment first = before;
        board.record(assigned("u").event());
        assertThatThrownBy(() ->
                        board.query().boardDifferences().of(board.now(), first, Viewer.EVERYTHING))
                .isInstanceOf(ProblemException.class);
    }

    private BoardChange only(DomainEvent happened) {
        board.record(happened);
        List<BoardChange> changes = changes(Viewer.EVERYTHING);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private List<BoardChange> changes(Viewer viewer) {
        return board.query().boardDifferences().of(before, board.now(), viewer);
    }
}

package vn.steerlog.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.query.Things.accepted;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.established;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.scheduled;
import static vn.steerlog.query.Things.submitted;
import static vn.steerlog.query.Things.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.Board;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Difference.FieldChange;
import vn.steerlog.query.view.Difference.Kind;
import vn.steerlog.query.view.Difference.RowChange;

class DifferenceTest {
    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_row_that_was_not_there_is_added_with_the_event_that_brought_it() {
        long first = board.record(assigned("t1").event());
        long second = board.record(assigned("t2").event());
        assertThat(difference(first).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(Kind.ADDED);
                    assertThat(row.key()).isEqualTo("t2");
                    assertThat(row.before()).isEmpty();
                    assertThat(row.fields()).isEmpty();
                    assertThat(row.causes())
                            .singleElement()
                            .satisfies(cause -> {
                                assertThat(cause.commit()).isEqualTo(second);
                                assertThat(cause.position()).isEqualTo(2);
                                assertThat(cause.by()).isEqualTo("tester");
                                assertThat(cause.role()).contains("SECRETARIAT");
                                assertThat(cause.event()).isEqualTo("TaskAssigned");
                            });
                });
    }

    @Test
    void a_changed_field_names_the_event_behind_it_and_its_reason() {
        long first = board.record(assigned("t").to("a1").due("2025-06-10").event());
        long moved = board.record(reassigned("t", "a2", "Đúng chức năng"));
        long extended =
                board.record(
                        new ExtensionGranted(
                                task("t"),
                                new ExtensionId("x"),
                                DueDate.on(day("2025-06-20")),
                                Optional.of("Lần cuối")));
        RowChange<TaskRow> row = difference(first).rows().getFirst();
        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.fields())
                .extracting(FieldChange::field)
                .containsExactly("lead", "holder", "due", "extensions");
        FieldChange lead = row.fields().getFirst();
        assertThat(lead.before()).isEqualTo(Optional.of(agency("a1")));
        assertThat(lead.after()).isEqualTo(Optional.of(agency("a2")));
        assertThat(lead.causes()).extracting(Cause::commit).containsExactly(moved);
        assertThat(lead.causes())
                .extracting(Cause::reason)
                .containsExactly(Optional.of("Đúng chức năng"));
        assertThat(row.fields().get(2).causes())
                .extracting(Cause::commit)
                .containsExactly(extended);
        assertThat(row.causes()).extracting(Cause::commit).containsExactly(moved, extended);
    }

    @Test
    void events_of_one_commit_are_told_apart() {
        long first = board.record(assigned("t").to("a1").event());
        board.record(
                reported("t", "r", 50, "2025-05-31"),
                reassigned("t", "a2", "Đổi"),
                reported("other", "r2", 1, "2025-05-31"));
        RowChange<TaskRow> row = difference(first).rows().getFirst();
        assertThat(causes(row, "lastReport")).containsExactly("ProgressReported");
        assertThat(causes(row, "lead")).containsExactly("TaskReassigned");
        assertThat(board.query().views().parked("taskregister"))
                .singleElement()
                .satisfies(parked -> assertThat(parked.key()).isEqualTo("other"));
    }

    @Test
    void a_merger_is_behind_the_change_of_every_task_it_moved() {
        board.record(registered("a1", "Một"), registered("a2", "Hai"));
        long first = board.record(assigned("t1").to("a1").event(), assigned("t2").to("a1").event());
        board.record(merged("a1", "a2", "2025-06-01"));
        assertThat(difference(first).rows())
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(causes(row, "holder")).containsExactly("AgencyMerged");
                    assertThat(row.causes().getFirst().reason()).contains("Nghị quyết 1");
                });
    }

    @Test
    void a_field_that_came_back_to_what_it_was_has_not_changed() {
        long first = board.record(assigned("t").to("a1").event());
        board.record(reassigned("t", "a2", "Đổi"));
        board.record(reassigned("t", "a1", "Đổi lại"));
        assertThat(difference(first).rows()).isEmpty();
    }

    @Test
    void a_viewer_sees_the_difference_of_visible_rows_only() {
        long first = board.record(assigned("open").event());
        board.record(assigned("hidden").restricted().to("a1").event());
        long second = board.record(reassigned("hidden", "a2", "Chuyển"));
        Viewer officer = new Viewer(false, Set.of(agency("a2")));
        assertThat(difference(first, officer).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(Kind.ADDED));
        assertThat(difference(first, Viewer.UNRESTRICTED).rows()).isEmpty();
        Viewer before = new Viewer(false, Set.of(agency("a1")));
        assertThat(difference(second - 1, before).rows()).isEmpty();
    }

    @Test
    void the_scorecard_names_the_events_of_its_tasks() {
        long first = board.record(assigned("t").to("a1").due("2025-06-10").event());
        long last = board.record(submitted("t", "2025-06-01"));
        board.record(reassigned("t", "a2", "Đổi"));
        Difference<?> difference = scorecard(first, "");
        assertThat(difference.rows()).extracting(RowChange::key).containsExactly("a1", "a2");
        assertThat(difference.rows().getFirst().kind()).isEqualTo(Kind.DROPPED);
        assertThat(difference.rows().getFirst().causes())
                .extracting(Cause::commit)
                .containsExactly(last, last + 1);
    }

    @Test
    void a_scorecard_that_differs_for_the_day_alone_has_no_cause() {
        board.record(assigned("t").to("a1").due("2025-06-01").event());
        board.on("2025-06-02");
        Difference<?> difference =
                board.query()
                        .views()
                        .difference(
                                "agencyscorecard",
                                Optional.of("2025-06-01"),
                                Optional.of("2025-06-02"),
                                Viewer.EVERYTHING);
        assertThat(difference.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(row.causes()).isEmpty();
                    assertThat(row.fields())
                            .extracting(FieldChange::field)
                            .containsExactly("standings", "overdue");
                });
    }

    @Test
    void a_meeting_differs_when_its_decisions_or_tasks_do() {
        board.record(established("c", "Ban"), scheduled("m", "c", "2025-05-01"));
        long first = board.record(scheduled("other", "c", "2025-05-02"));
        board.record(decided("k", "m", "Làm"));
        board.record(assigned("t").under("k").to("a1").event());
        Difference<?> difference = meetings(first, Viewer.EVERYTHING);
        assertThat(difference.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo("m");
                    assertThat(row.fields())
                            .extracting(FieldChange::field)
                            .containsExactly("decisions", "tasks");
                    assertThat(row.fields().getLast().causes())
                            .extracting(Cause::event)
                            .containsExactly("TaskAssigned");
                    assertThat(row.causes())
                            .extracting(Cause::event)
                            .containsExactly("DecisionRecorded", "TaskAssigned");
                });
        long second = board.ledger().head();
        board.record(assigned("hidden").under("k").restricted().to("a1").event());
        assertThat(meetings(second, Viewer.EVERYTHING).rows()).hasSize(1);
        assertThat(meetings(second, Viewer.UNRESTRICTED).rows()).isEmpty();
    }

    private Difference<?> meetings(long from, Viewer viewer) {
        return board.query()
                .views()
                .difference(
                        "meetings", Optional.of(String.valueOf(from)), Optional.empty(), viewer);
    }

    @Test
    void a_task_that_stands_otherwise_for_the_day_alone_has_no_cause() {
        board.record(assigned("t").to("a1").due("2025-06-01").event(), assigned("u").event());
        board.on("2025-06-02");
        assertThat(standings("2025-06-01", "2025-06-02"))
                .containsExactly("t IN_PROGRESS OVERDUE []");
    }

    @Test
    void a_task_that_stands_otherwise_for_an_event_names_it() {
        board.record(assigned("t").to("a1").due("2025-06-01").event());
        board.on("2025-06-02");
        board.record(reported("t", "r", 90, "2025-06-02"));
        board.record(submitted("t", "2025-06-02"));
        board.record(accepted("t", "2025-06-02"));
        assertThat(standings("1", "2025-06-02"))
                .containsExactly("t IN_PROGRESS COMPLETED_LATE [ResultSubmitted, ResultAccepted]");
    }

    private List<String> standings(String from, String to) {
        return board
                .query()
                .views()
                .difference("taskregister", Optional.of(from), Optional.of(to), Viewer.EVERYTHING)
                .rows()
                .stream()
                .flatMap(row ->
                        row.fields().stream()
                                .filter(field -> field.field().equals("standing"))
                                .map(field -> told(row.key(), field)))
                .toList();
    }

    private static String told(String key, FieldChange field) {
        List<String> causes = field.causes().stream().map(Cause::event).toList();
        return key + " " + field.before() + " " + field.after() + " " + causes;
    }

    @Test
    void moments_the_wrong_way_round_are_refused() {
        board.record(assigned("t1").event());
        board.record(assigned("t2").event());
        assertThatThrownBy(() ->
                        board.query()
                                .views()
                                .difference(
                                        "taskregister",
                                        Optional.of("2"),
                                        Optional.of("1"),
                                        Viewer.EVERYTHING))
                .isInstanceOf(ProblemException.class)
                .hasMessage("moments-reversed");
    }

    @Test
    void a_view_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> board.query().views().named("nothing"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("view-unknown");
    }

    private static List<String> causes(RowChange<TaskRow> row, String field) {
        return row.fields().stream()
                .filter(change -> change.field().equals(field))
                .flatMap(change -> change.causes().stream())
                .map(Cause::event)
                .toList();
    }

    private static TaskReassigned reassigned(String id, String to, String reason) {
        return new TaskReassigned(
                task(id), Optional.of(agency(to)), List.of(), reason, day("2025-06-01"));
    }

    private Difference<?> scorecard(long from, String to) {
        return board.query()
                .views()
                .difference(
                        "agencyscorecard",
                        Optional.of(String.valueOf(from)),
                        Optional.of(to).filter(asOf -> !asOf.isEmpty()),
                        Viewer.EVERYTHING);
    }

    private Difference<TaskRow> difference(long from) {
        return difference(from, Viewer.EVERYTHING);
    }

    private Difference<TaskRow> difference(long from, Viewer viewer) {
        return board.query().tasks().view().difference(board.asOf(from), board.now(), viewer);
    }
}

package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Sample;

/// What the page of a task offers follows from the task and from who looks at it.
class TaskActionTest {
    private static final String TODAY = "2025-11-22";

    private final Board board = new Board(TODAY);

    TaskActionTest() {
        Sample.record(board, TODAY);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t-02 | SECRETARIAT | | ACKNOWLEDGE REPORT SUBMIT REQUEST_EXTENSION CORRECT_REPORT"
                        + " REASSIGN SUSPEND CANCEL",
                "t-02 | LEADER | | ''",
                "t-02 | AUDITOR | | ''",
                "t-02 | ADMINISTRATOR | | ''",
                "t-02 | AGENCY_OFFICER | snnmt | ACKNOWLEDGE REPORT SUBMIT REQUEST_EXTENSION"
                        + " CORRECT_REPORT",
                "t-02 | AGENCY_OFFICER | skhcn | REPORT CORRECT_REPORT",
                "t-02 | AGENCY_OFFICER | sct | ''",
                "t-03 | LEADER | | GRANT_EXTENSION REFUSE_EXTENSION",
                "t-03 | AGENCY_OFFICER | sct | ACKNOWLEDGE REPORT SUBMIT CORRECT_REPORT",
                "t-04 | AGENCY_OFFICER | ubnd | ACKNOWLEDGE REPORT SUBMIT",
                "t-07 | LEADER | | ACCEPT RETURN",
                "t-07 | SECRETARIAT | | ACCEPT RETURN REASSIGN CANCEL",
                "t-08 | AGENCY_OFFICER | ktdn | ACKNOWLEDGE REPORT SUBMIT REQUEST_EXTENSION",
                "t-09 | SECRETARIAT | | REOPEN",
                "t-10 | SECRETARIAT | | REASSIGN RESUME CANCEL",
                "t-11 | SECRETARIAT | | REPORT SUBMIT REASSIGN SUSPEND CANCEL"
            })
    void offered(String task, Role role, @Nullable String agency, String actions) {
        List<TaskAction> expected =
                Arrays.stream(actions.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(TaskAction::valueOf)
                        .toList();
        assertThat(
                        TaskAction.offered(
                                row(task), asked(role, Optional.ofNullable(agency), board.now())))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_past_cannot_be_changed() {
        Asked past = asked(Role.SECRETARIAT, Optional.empty(), board.asOf("2025-09-10"));
        assertThat(TaskAction.offered(row("t-02"), past)).isEmpty();
    }

    private TaskRow row(String id) {
        return board.query()
                .tasks()
                .view()
                .row(Things.task(id).value(), board.now(), Viewer.EVERYTHING)
                .orElseThrow();
    }

    private Asked asked(Role role, Optional<String> agency, Moment moment) {
        SignedIn reader = new SignedIn("acc", "Ai đó", role, agency);
        return new Asked(
                moment,
                board.query().agencies().viewer(reader, moment),
                reader,
                Locale.ENGLISH,
                Optional.empty());
    }
}

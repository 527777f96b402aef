package vn.steerlog.query.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.problem.QueryProblem.AS_OF_BEFORE_THE_FIRST_COMMIT;
import static vn.steerlog.query.problem.QueryProblem.AS_OF_IN_THE_FUTURE;
import static vn.steerlog.query.problem.QueryProblem.AS_OF_UNREADABLE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.Board;
import vn.steerlog.query.problem.QueryProblem;

/// Commits 1 and 2 were recorded at noon of 1 June, 3 on 3 June; it is noon of 5 June 2025.
class MomentsTest {
    private final Board board = new Board("2025-06-01");
    private final Moments moments = new Moments(board.ledger(), board.clock(), Board.ZONE);

    MomentsTest() {
        board.record(assigned("t1").event());
        board.record(assigned("t2").event());
        board.on("2025-06-03").record(assigned("t3").event());
        board.on("2025-06-05");
    }

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2025-06-01",
        "3, 3, 2025-06-03",
        "01/06/2025, 2, 2025-06-01",
        "1/6/2025, 2, 2025-06-01",
        "2025-06-02, 2, 2025-06-02",
        "2025-06-03, 3, 2025-06-03",
        "2025-06-05, 3, 2025-06-05",
        "2025-06-01T05:00:00Z, 2, 2025-06-01",
        "2025-06-03T11:59:59+07:00, 2, 2025-06-03",
        "2025-06-03T12:00:00 07:00, 3, 2025-06-03",
        "03/06/2025 11:59, 2, 2025-06-03",
        "3/6/2025 12:00, 3, 2025-06-03",
        "2025-06-05 12:00, 3, 2025-06-05",
        "2025-06-02T18:00:00Z, 2, 2025-06-03"
    })
    void a_number_a_day_or_an_instant(String asOf, long commit, String day) {
        assertThat(moments.asOf(asOf)).isEqualTo(new Moment(commit, day(day), false));
    }

    @Test
    void now_is_today_at_whatever_the_views_have_taken_in() {
        assertThat(moments.now(2)).isEqualTo(new Moment(2, day("2025-06-05"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "2025-06-06",
                "06/06/2025",
                "2025-06-05T12:00:01+07:00",
                "9999-12-31",
                "05/06/2025 12:01"
            })
    void the_future_is_refused(String asOf) {
        refused(asOf, AS_OF_IN_THE_FUTURE, asOf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2025-05-31", "2025-06-01T04:59:59Z", "1000-01-01"})
    void before_the_first_commit_is_refused(String asOf) {
        refused(asOf, AS_OF_BEFORE_THE_FIRST_COMMIT, asOf, day("2025-06-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31/02/2026",
                "03/06/2025 25:00",
                "03/06/2025 9",
                "2025-02-29",
                "-1",
                "1.5",
                "01/06/25",
                "2025-06-01T25:00:00Z",
                "2025-06-01T10:00",
                "9999999999999999999",
                "T"
            })
    void what_is_none_of_them_is_refused(String asOf) {
        refused(asOf, AS_OF_UNREADABLE, asOf);
    }

    private void refused(String asOf, QueryProblem problem, Object... arguments) {
        assertThatThrownBy(() -> moments.asOf(asOf))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> {
                            assertThat(refusal.kind()).isEqualTo(problem);
                            assertThat(refusal.arguments()).containsExactly(arguments);
                        });
    }
}

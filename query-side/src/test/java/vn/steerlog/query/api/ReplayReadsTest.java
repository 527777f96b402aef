package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.query.web.ReadingTest;

/// The working calendar, the two clocks, the re-fold and the board's differences over HTTP.
class ReplayReadsTest extends ReadingTest {
    @Test
    void the_calendar_tells_the_days_of_a_month() {
        JsonNode days =
                json(AUDITOR, "/api/v1/calendar?from=2025-11-01&to=30/11/2025").path("days");
        assertThat(days.size()).isEqualTo(30);
        assertThat(days.at("/0/why").asString()).isEqualTo("WEEKEND");
        assertThat(days.at("/0/working").asBoolean(true)).isFalse();
        assertThat(days.at("/2/why").asString()).isEqualTo("WEEKDAY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2025-11-02&to=2025-11-01",
                "from=2025-01-01&to=2026-12-31",
                "from=x",
                "to=31/02/2025"
            })
    void days_of_a_calendar_are_in_order_and_not_too_many(String query) {
        problem(get(AUDITOR, "/api/v1/calendar?" + query), 400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies",
                "agency-scorecards",
                "bottlenecks",
                "committees",
                "decisions",
                "meetings",
                "targets",
                "tasks"
            })
    void every_register_answers_by_both_clocks(String register) {
        JsonNode held = json(AUDITOR, "/api/v1/" + register + "?on=2025-09-20");
        assertThat(held.at("/asOf/held").asBoolean()).isTrue();
        assertThat(held.at("/asOf/day").asString()).isEqualTo("2025-09-20");
        JsonNode known = json(AUDITOR, "/api/v1/" + register + "?asOf=2025-09-20");
        assertThat(known.at("/asOf/held").asBoolean(true)).isFalse();
        assertThat(known.at("/asOf/commit").asLong()).isLessThan(held.at("/asOf/commit").asLong());
        JsonNode both = json(AUDITOR, "/api/v1/" + register + "?asOf=2025-09-20&on=2025-09-20");
        assertThat(both.at("/asOf/commit")).isEqualTo(known.at("/asOf/commit"));
    }

    @Test
    void what_held_is_told_in_pages_of_one_list() {
        JsonNode first = json(AUDITOR, "/api/v1/tasks?on=2025-10-01&limit=2");
        JsonNode second =
                json(
                        AUDITOR,
                        "/api/v1/tasks?on=2025-10-01&limit=2&cursor="
                                + first.path("next").asString());
        assertThat(second.at("/asOf")).isEqualTo(first.at("/asOf"));
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
    }

    @ParameterizedTest
    @CsvSource({
        "tasks?on=2099-01-01, on-in-the-future",
        "tasks?on=31/02/2025, validation-failed",
        "tasks?on=12, validation-failed",
        "tasks?on=2025-06-01&on=2025-06-02, validation-failed",
        "calendar?on=2025-06-01, unknown-parameter",
        "history/nv-1?on=2025-06-01, unknown-parameter"
    })
    void a_day_that_cannot_be_is_refused(String path, String code) {
        problem(get(AUDITOR, "/api/v1/" + path), 400, code);
    }

    @Test
    void the_refold_stands_beside_the_official_figures() {
        JsonNode official = json(AUDITOR, "/api/v1/tasks?limit=1");
        JsonNode refold = json(AUDITOR, "/api/v1/tasks/refolds?late=accepted&dueOn=working");
        assertThat(refold.path("total").asInt()).isEqualTo(official.path("total").asInt());
        assertThat(refold.at("/all/official/completed")).isEqualTo(official.path("completed"));
        assertThat(refold.at("/all/official/overdue")).isEqualTo(official.path("overdue"));
        assertThat(refold.path("standings").size()).isEqualTo(7);
        assertThat(refold.path("agencies").size()).isPositive();
        refold.path("standings")
                .forEach(it ->
                        assertThat(it.at("/recomputed/denominator"))
                                .isEqualTo(it.at("/official/denominator")));
        refold.path("differing")
                .forEach(it -> assertThat(it.path("official")).isNotEqualTo(it.path("recomputed")));
    }

    @ParameterizedTest
    @CsvSource({
        "late=x, validation-failed",
        "dueOn=ACCEPTED, validation-failed",
        "from=2025-11-01&to=2025-10-01, moments-reversed",
        "from=2099-01-01, as-of-in-the-future",
        "to=x, as-of-unreadable",
        "asOf=2025-11-01, unknown-parameter"
    })
    void a_refold_says_what_is_wrong_with_its_parameters(String query, String code) {
        problem(get(AUDITOR, "/api/v1/tasks/refolds?" + query), 400, code);
    }

    @Test
    void the_boards_difference_tells_each_change_with_its_events() {
        JsonNode difference = json(AUDITOR, "/api/v1/board-differences?from=2025-07-31");
        assertThat(difference.path("total").asInt()).isPositive();
        assertThat(difference.path("kinds").size()).isEqualTo(6);
        difference
                .path("items")
                .forEach(item -> {
                    assertThat(item.path("title").asString()).isNotBlank();
                    assertThat(item.at("/causes/0/event").asString()).isNotBlank();
                    assertThat(item.at("/causes/0/role").asString()).isEqualTo("SECRETARIAT");
                });
    }

    @Test
    void the_boards_difference_comes_in_pages_of_one_list() {
        String list = "/api/v1/board-differences?from=2025-07-31&limit=1";
        JsonNode first = json(AUDITOR, list);
        JsonNode second = json(AUDITOR, list + "&cursor=" + first.path("next").asString());
        assertThat(List.of(second.at("/items/0/kind"), second.at("/items/0/id")))
                .isNotEqualTo(List.of(first.at("/items/0/kind"), first.at("/items/0/id")));
    }

    @Test
    void the_boards_difference_comes_as_a_spreadsheet_to_whoever_asks_for_one() {
        HttpResponse<String> answer =
                send(
                        as(AUDITOR, request("/api/v1/board-differences?from=2025-07-31"))
                                .header("Accept", BoardDifferenceReads.XLSX));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(BoardDifferenceReads.XLSX);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"steerlog-\\d+-\\d+\\.xlsx\"");
        assertThat(answer.body()).startsWith("PK");
    }

    @Test
    void nothing_else_is_made_of_the_boards_difference() {
        problem(
                send(
                        as(AUDITOR, request("/api/v1/board-differences?from=2025-07-31"))
                                .header("Accept", "text/csv")),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "to=2025-11-01, validation-failed",
        "from=2025-11-01&to=2025-10-01, moments-reversed",
        "from=x, as-of-unreadable",
        "from=2025-07-31&cursor=x, cursor-unreadable"
    })
    void a_difference_says_what_is_wrong_with_its_moments(String query, String code) {
        problem(get(AUDITOR, "/api/v1/board-differences?" + query), 400, code);
    }
}

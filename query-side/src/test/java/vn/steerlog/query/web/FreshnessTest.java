package vn.steerlog.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.query.Things;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.rows.RowsUnavailable;

class FreshnessTest extends ReadingTest {
    @Test
    void an_answer_that_lacks_what_was_recorded_a_while_ago_says_since_when() {
        long folded = board.now().commit();
        HttpResponse<String> fresh = get(AUDITOR, "/api/v1/tasks");
        assertThat(fresh.headers().firstValue("Steerlog-Stale-Since")).isEmpty();
        board.with("list", "Độ mới").append(List.of(board.draft(Things.assigned("f-1").event())));
        try {
            board.on("2025-11-23");
            HttpHeaders stale = get(AUDITOR, "/api/v1/tasks").headers();
            assertThat(stale.firstValue("Steerlog-As-Of-Commit")).contains(String.valueOf(folded));
            assertThat(stale.firstValue("Steerlog-Stale-Since")).contains("2025-11-22T05:00:00Z");
            assertThat(stale.firstValue("Steerlog-Stale-Seconds")).contains("86400");
            HttpResponse<String> page = page(SECRETARY, "/", "vi");
            assertThat(page.headers().firstValue("Steerlog-Stale-Since")).isPresent();
            assertThat(page.body())
                    .contains(
                            "Có thể còn thiếu những gì được ghi từ 22/11/2025 12:00, tức là đã 24"
                                    + " giờ.");
            for (String path :
                    List.of("/", "/tasks", "/tasks/t-01", "/agencies", "/targets/ct-1")) {
                assertThat(page(SECRETARY, path, "en").body())
                        .contains(
                                "What was recorded since 22/11/2025 12:00 may be missing: for 24 h"
                                        + " now.");
                assertThat(page(SECRETARY, path + "?asOf=20/11/2025", "en").body())
                        .doesNotContain("id=\"stale\"");
            }
            JsonNode views = json(AUDITOR, "/api/v1/views");
            assertThat(views.path("staleSince").asString()).isEqualTo("2025-11-22T05:00:00Z");
            HttpHeaders past = get(AUDITOR, "/api/v1/tasks?asOf=5").headers();
            assertThat(past.firstValue("Steerlog-Stale-Since")).isEmpty();
        } finally {
            board.on(TODAY);
            board.query().foldToHead();
        }
        assertThat(get(AUDITOR, "/api/v1/tasks").headers().firstValue("Steerlog-Stale-Since"))
                .isEmpty();
        assertThat(page(SECRETARY, "/", "vi").body()).doesNotContain("id=\"stale\"");
    }

    @Test
    void what_cannot_be_reached_is_to_be_asked_for_again_soon() {
        for (RuntimeException failure :
                List.of(
                        new RowsUnavailable(new IllegalStateException("no server")),
                        new LedgerException.Unavailable("no server", null))) {
            ProblemException problem =
                    QueryWebConfiguration.unreachable().of(failure).orElseThrow();
            assertThat(problem.kind()).isEqualTo(QueryProblem.VIEWS_UNAVAILABLE);
            assertThat(problem.kind().status()).isEqualTo(503);
            assertThat(problem.headers()).containsEntry("Retry-After", "5");
        }
        assertThat(QueryWebConfiguration.unreachable().of(new IllegalStateException())).isEmpty();
    }
}

package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

class DeadLettersTest extends ReadingTest {
    private static final String RETRIES = "/api/v1/dead-letters/taskregister/9/retries";
    private static final String DROPS = "/api/v1/dead-letters/taskregister/9/drops";
    private static final String REASON = "{\"reason\":\"never happened\"}";

    @Test
    void they_are_shown_to_those_who_look_after_the_views_and_to_auditors() {
        for (SignedIn reader : new SignedIn[] {ADMINISTRATOR, AUDITOR, SECRETARY}) {
            JsonNode all = json(reader, "/api/v1/dead-letters");
            assertThat(all.at("/items").isArray()).isTrue();
            assertThat(all.at("/dropped").isArray()).isTrue();
        }
        problem(get(officerOf("sct"), "/api/v1/dead-letters"), 403, "no-right");
    }

    @Test
    void what_becomes_of_them_only_an_administrator_says() {
        for (SignedIn reader : new SignedIn[] {AUDITOR, SECRETARY, LEADER, officerOf("sct")}) {
            problem(post(reader, RETRIES, ""), 403, "no-right");
            problem(post(reader, DROPS, REASON), 403, "no-right");
        }
    }

    @Test
    void what_is_not_parked_can_be_neither_tried_again_nor_dropped() {
        problem(post(ADMINISTRATOR, RETRIES, ""), 404, "parked-event-unknown");
        problem(post(ADMINISTRATOR, DROPS, REASON), 404, "parked-event-unknown");
        problem(
                post(ADMINISTRATOR, "/api/v1/dead-letters/nothing/9/drops", REASON),
                404,
                "parked-event-unknown");
    }

    @Test
    void a_drop_needs_a_reason() {
        problem(post(ADMINISTRATOR, DROPS, "{\"reason\":\" \"}"), 400, "validation-failed");
        problem(post(ADMINISTRATOR, DROPS, "{}"), 400, "validation-failed");
        problem(post(ADMINISTRATOR, DROPS, ""), 400, "body-missing");
    }

    @Test
    void an_answer_says_which_commit_it_is_of_and_nothing_of_age_while_all_is_well() {
        HttpResponse<String> answer = get(AUDITOR, "/api/v1/tasks?asOf=5");
        assertThat(answer.headers().firstValue("Steerlog-As-Of-Commit")).contains("5");
        HttpResponse<String> now = get(AUDITOR, "/api/v1/tasks");
        assertThat(now.headers().firstValue("Steerlog-As-Of-Commit"))
                .contains(String.valueOf(board.now().commit()));
        assertThat(now.headers().firstValue("Steerlog-Stale-Since")).isEmpty();
        assertThat(now.headers().firstValue("Steerlog-Stale-Seconds")).isEmpty();
    }

    private HttpResponse<String> post(SignedIn who, String path, String body) {
        return send(
                as(who, request(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }
}

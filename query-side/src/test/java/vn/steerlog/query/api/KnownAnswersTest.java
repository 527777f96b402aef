package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.Things;
import vn.steerlog.query.web.ReadingTest;

class KnownAnswersTest extends ReadingTest {
    @Test
    void an_answer_that_the_asker_has_is_not_sent_again_until_something_changes() {
        String tag = tag(SECRETARY, "/api/v1/tasks");
        HttpResponse<String> again = again(SECRETARY, "/api/v1/tasks", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        board.with("list", "Thay đổi").record(Things.assigned("e-1").event());
        assertThat(again(SECRETARY, "/api/v1/tasks", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_past_stays_known_whatever_is_recorded() {
        String path = "/api/v1/tasks?asOf=5";
        String tag = tag(SECRETARY, path);
        board.with("list", "Thay đổi").record(Things.assigned("e-2").event());
        assertThat(again(SECRETARY, path, tag).statusCode()).isEqualTo(304);
    }

    @Test
    void another_question_other_eyes_and_another_language_have_tags_of_their_own() {
        String path = "/api/v1/history/t-02";
        String tag = tag(SECRETARY, path);
        assertThat(tag(officerOf("snnmt"), path)).isNotEqualTo(tag);
        assertThat(tag(SECRETARY, path + "?limit=9")).isNotEqualTo(tag);
        var english = send(as(SECRETARY, request(path)).header("Accept-Language", "en"));
        assertThat(english.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
        assertThat(english.headers().allValues("Vary")).anyMatch(it -> it.contains("Language"));
    }

    @Test
    void a_problem_has_no_tag() {
        assertThat(get(SECRETARY, "/api/v1/tasks/none").headers().firstValue("ETag")).isEmpty();
        assertThat(get(SECRETARY, "/api/v1/tasks?sort=NO").headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void what_an_officer_knows_of_the_past_does_not_hold_when_something_is_recorded() {
        String path = "/api/v1/tasks?asOf=9";
        String officers = tag(officerOf("sct"), path);
        String secretarys = tag(SECRETARY, path);
        board.with("list", "Thay đổi").record(Things.assigned("e-3").event());
        assertThat(again(officerOf("sct"), path, officers).statusCode()).isEqualTo(200);
        assertThat(again(SECRETARY, path, secretarys).statusCode()).isEqualTo(304);
    }

    private String tag(SignedIn who, String path) {
        return get(who, path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> again(SignedIn who, String path, String tag) {
        return send(as(who, request(path)).header("If-None-Match", tag));
    }
}

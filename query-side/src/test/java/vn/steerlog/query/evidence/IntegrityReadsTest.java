package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

class IntegrityReadsTest extends ReadingTest {
    private static final String CHECKS = "/api/v1/integrity-checks";

    private HttpResponse<String> begin(SignedIn who) {
        return send(as(who, request(CHECKS)).POST(BodyPublishers.noBody()));
    }

    @Test
    void a_check_goes_on_by_itself_and_its_result_stands_on_the_page_and_in_the_trail() {
        assertThat(begin(AUDITOR).statusCode()).isEqualTo(202);
        await().until(() ->
                json(AUDITOR, CHECKS).path("running").isMissingNode()
                        || json(AUDITOR, CHECKS).path("running").isNull());
        await().until(() -> !json(AUDITOR, CHECKS).path("results").isEmpty());
        JsonNode result = json(SECRETARY, CHECKS).at("/results/0");
        assertThat(result.path("finding").asString()).isEqualTo("WHOLE");
        assertThat(result.path("account").asString()).isEqualTo(AUDITOR.account());
        String root = result.path("root").asString();
        assertThat(page(ADMINISTRATOR, "/integrity", "vi").body())
                .contains(root.replace("+", "&#43;").substring(0, 8), "Toàn vẹn");
        assertThat(get(AUDITOR, "/api/v1/trail?kind=INTEGRITY_CHECKED").body()).contains(root);
    }

    @Test
    void leaders_and_officers_have_no_part_in_it() {
        problem(begin(LEADER), 403, "no-right");
        problem(get(officerOf("sct"), CHECKS), 403, "no-right");
        assertThat(page(LEADER, "/integrity", "vi").statusCode()).isEqualTo(403);
        assertThat(page(LEADER, "/checkpoints", "vi").statusCode()).isEqualTo(403);
    }

    @Test
    void keys_and_checkpoints_are_handed_out_as_files() {
        send(as(AUDITOR, request("/api/v1/checkpoints")).POST(BodyPublishers.noBody()));
        HttpResponse<String> keys = get(AUDITOR, "/checkpoints/vkey.txt");
        assertThat(keys.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"vkey.txt\"");
        assertThat(page(AUDITOR, "/checkpoints", "vi").body())
                .contains("id=\"vkey\"", "/note.txt")
                .doesNotContain("id=\"rotate\"");
        assertThat(page(ADMINISTRATOR, "/checkpoints", "vi").body()).contains("id=\"rotate\"");
        long size = json(AUDITOR, "/api/v1/checkpoints/latest").path("size").asLong();
        assertThat(get(AUDITOR, "/checkpoints/" + size + "/note.txt").body())
                .isEqualTo(json(AUDITOR, "/api/v1/checkpoints/latest").path("note").asString());
    }
}

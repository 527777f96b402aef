package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.query.web.ReadingTest;

class HistoryReadsTest extends ReadingTest {
    @Test
    void a_story_is_told_in_the_reader_s_language_with_the_data_behind_each_sentence() {
        JsonNode story = json(SECRETARY, "/api/v1/history/t-03?asOf=9");
        JsonNode asked = story.at("/items/1");
        assertThat(asked.at("/event").asString()).isEqualTo("ExtensionRequested");
        assertThat(asked.at("/what").asString()).contains("31/01/2026", "Chờ ý kiến");
        assertThat(asked.at("/data/due/lastDay").asString()).isEqualTo("2026-01-31");
        var english =
                send(
                        as(SECRETARY, request("/api/v1/history/t-03?asOf=9"))
                                .header("Accept-Language", "en"));
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(JsonMapper.shared().readTree(english.body()).at("/items/1/what").asString())
                .contains("31/01/2026")
                .doesNotContain("Đề nghị");
    }

    @Test
    void events_are_searched_by_what_they_say_and_who_recorded_them() {
        JsonNode found =
                json(AUDITOR, "/api/v1/history?text=cho+y+kien&event=ExtensionRequested&limit=1");
        assertThat(found.at("/total").asInt()).isPositive();
        assertThat(found.at("/items/0/event").asString()).isEqualTo("ExtensionRequested");
        assertThat(found.at("/items/0/what").asString()).contains("Chờ ý kiến");
        assertThat(found.at("/items/0/data/reason").asString()).contains("Chờ ý kiến");
        JsonNode all = json(AUDITOR, "/api/v1/history?limit=2");
        JsonNode older =
                json(AUDITOR, "/api/v1/history?limit=2&before=" + all.at("/next").asLong());
        assertThat(older.at("/items/0/position").asLong())
                .isLessThan(all.at("/items/1/position").asLong());
        assertThat(json(AUDITOR, "/api/v1/history?text=khongco").at("/items")).isEmpty();
        problem(get(AUDITOR, "/api/v1/history?kind=SPACESHIP"), 400, "validation-failed");
        problem(get(AUDITOR, "/api/v1/history?from=yesterday"), 400, "validation-failed");
    }

    @Test
    void a_record_comes_byte_for_byte_with_its_digest() throws Exception {
        var answer = get(AUDITOR, "/api/v1/commits/4");
        byte[] stored = board.ledger().commit(4).orElseThrow().bytes();
        assertThat(answer.body()).isEqualTo(new String(stored, StandardCharsets.UTF_8));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored);
        assertThat(answer.headers().firstValue("Repr-Digest"))
                .contains("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    @Test
    void what_is_not_there_has_no_story_and_no_record() {
        problem(get(SECRETARY, "/api/v1/history/nothing"), 404, "thing-unknown");
        problem(get(SECRETARY, "/api/v1/commits/0"), 404, "thing-unknown");
        problem(get(SECRETARY, "/api/v1/commits/99999"), 404, "thing-unknown");
        problem(get(SECRETARY, "/api/v1/commits/one"), 400, "validation-failed");
    }
}

package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.query.web.ReadingTest;

class SearchReadsTest extends ReadingTest {
    @Test
    void what_is_found_comes_by_kind_with_the_words_marked() {
        JsonNode found = json(SECRETARY, "/api/v1/search?text=dat+dai");
        JsonNode tasks = found.at("/groups/0");
        assertThat(tasks.at("/kind").asString()).isEqualTo("TASK");
        assertThat(tasks.at("/hits/0/id").asString()).isEqualTo("t-02");
        assertThat(tasks.at("/hits/0/titlePieces/1/text").asString()).isEqualTo("đất");
        assertThat(tasks.at("/hits/0/titlePieces/1/marked").asBoolean()).isTrue();
        assertThat(found.at("/groups/1/kind").asString()).isEqualTo("BOTTLENECK");
        assertThat(found.at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void one_kind_can_be_asked_for_and_the_past() {
        JsonNode agencies = json(AUDITOR, "/api/v1/search?text=so+khoa+hoc&kind=AGENCY");
        assertThat(agencies.at("/groups")).hasSize(1);
        assertThat(json(AUDITOR, "/api/v1/search?text=dat+dai&asOf=1").at("/total").asInt())
                .isZero();
    }

    @Test
    void without_a_word_nothing_is_found_and_what_is_unreadable_is_refused() {
        assertThat(json(LEADER, "/api/v1/search").at("/total").asInt()).isZero();
        problem(get(LEADER, "/api/v1/search?text=a&limit=0"), 400, "validation-failed");
        problem(get(LEADER, "/api/v1/search?text=a&kind=PERSON"), 400, "validation-failed");
    }

    @Test
    void the_page_marks_the_words_and_encodes_all_else() {
        String page = page(SECRETARY, "/search?text=dat+dai", "vi").body();
        assertThat(page)
                .contains("<mark>đất</mark> <mark>đai</mark>", "href=\"/tasks/t-02\"")
                .contains("value=\"dat dai\"");
        assertThat(page(SECRETARY, "/search?text=%3Cscript%3Ealert(1)%3C/script%3E", "vi").body())
                .contains("Không tìm thấy gì khớp với", "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_page_tells_nothing_asked_from_nothing_found() {
        assertThat(page(SECRETARY, "/search", "en").body())
                .contains("Type some words")
                .doesNotContain("Nothing matches");
    }
}

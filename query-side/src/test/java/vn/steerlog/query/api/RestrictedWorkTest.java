package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

/// `t-07` is restricted to the office of the provincial committee (`vptu`).
class RestrictedWorkTest extends ReadingTest {
    private static final String ID = "t-07";
    private static final String TITLE = "Xây dựng phương án bảo đảm an toàn thông tin mạng nội bộ";
    private static final String RESULT = "Phương án bảo đảm an toàn thông tin";
    private static final String EARLIEST = "1";

    static Stream<SignedIn> outsiders() {
        return Stream.of(officerOf("sct"), officerOf("skhcn"), ADMINISTRATOR);
    }

    static Stream<SignedIn> insiders() {
        return Stream.of(SECRETARY, LEADER, AUDITOR, officerOf("vptu"));
    }

    private static List<String> readings() {
        return List.of(
                "/api/v1/tasks?limit=200",
                "/api/v1/tasks?text=an+toan+thong+tin",
                "/api/v1/tasks?agency=vptu",
                "/api/v1/tasks?decision=kl-2",
                "/api/v1/tasks?asOf=2025-09-10&limit=200",
                "/api/v1/search?text=an+toan",
                "/api/v1/search?text=bao+cao&limit=200",
                "/api/v1/search?text=an+toan&asOf=2025-09-10",
                "/api/v1/tasks?waiting=RESULT&limit=200",
                "/api/v1/meetings/hn-1",
                "/api/v1/decisions",
                "/api/v1/decisions/kl-2",
                "/api/v1/agencies/vptu",
                "/api/v1/history?limit=200",
                "/api/v1/history?text=an+toan",
                "/api/v1/history?thing=t-07",
                "/api/v1/history/kl-2?limit=200",
                "/api/v1/history/hn-1?limit=200",
                "/api/v1/history/vptu?limit=200",
                "/api/v1/papers?limit=200",
                "/api/v1/papers?subject=t-07",
                "/api/v1/views/papers/differences?limit=200&from=" + EARLIEST,
                "/api/v1/views/taskregister/differences?limit=200&from=" + EARLIEST,
                "/api/v1/views/agencyscorecard/differences?limit=200&from=" + EARLIEST,
                "/api/v1/views/decisionregister/differences?limit=200&from=" + EARLIEST,
                "/api/v1/views/meetings/differences?limit=200&from=" + EARLIEST,
                "/api/v1/views/history/differences?limit=200&from=" + EARLIEST);
    }

    private static List<String> pages() {
        return List.of(
                "/",
                "/?asOf=10/09/2025",
                "/search?text=an+toan",
                "/search?text=an+toan&kind=TASK&asOf=10/09/2025",
                "/tasks",
                "/tasks?waiting=RESULT",
                "/tasks?text=an+toan",
                "/tasks?asOf=10/09/2025",
                "/tasks?all=YES",
                "/history?limit=200",
                "/history?text=bao+dam+thong+tin",
                "/meetings/hn-1",
                "/decisions",
                "/decisions/kl-2",
                "/agencies",
                "/agencies/vptu");
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void others_find_it_nowhere(SignedIn outsider) {
        for (String path : readings()) {
            assertThat(get(outsider, path).body()).as(path).doesNotContain(ID, TITLE, RESULT);
        }
        for (String path : pages()) {
            assertThat(page(outsider, path, "vi").body())
                    .as(path)
                    .contains("</html>")
                    .doesNotContain(ID, TITLE, RESULT);
        }
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void others_are_told_that_there_is_nothing_under_its_id(SignedIn outsider) {
        problem(get(outsider, "/api/v1/tasks/" + ID), 404, "thing-unknown");
        problem(get(outsider, "/api/v1/history/" + ID), 404, "thing-unknown");
        assertThat(page(outsider, "/tasks/" + ID, "vi").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void it_is_not_counted_for_others(SignedIn outsider) {
        int ofAll = json(SECRETARY, "/api/v1/tasks?decision=kl-2").at("/total").asInt();
        assertThat(json(outsider, "/api/v1/tasks?decision=kl-2").at("/total").asInt())
                .isEqualTo(ofAll - 1);
        assertThat(
                        json(outsider, "/api/v1/decisions/kl-2")
                                .at("/decision/tasks/inProgress")
                                .asInt())
                .isEqualTo(
                        json(SECRETARY, "/api/v1/decisions/kl-2")
                                        .at("/decision/tasks/inProgress")
                                        .asInt()
                                - 1);
        assertThat(json(outsider, "/api/v1/agency-scorecards").at("/all/total").asInt())
                .isEqualTo(
                        json(SECRETARY, "/api/v1/agency-scorecards").at("/all/total").asInt() - 1);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void a_fingerprint_does_not_tell_others_how_much_is_hidden(SignedIn outsider) {
        for (String view : List.of("taskregister", "agencyscorecard", "history")) {
            String path = "/api/v1/views/" + view + "/digest";
            problem(get(outsider, path), 403, "no-right");
            assertThat(get(SECRETARY, path).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void a_record_that_holds_it_is_never_shown_in_part(SignedIn outsider) {
        problem(get(outsider, "/api/v1/commits/4"), 403, "record-restricted");
        assertThat(get(outsider, "/api/v1/commits/1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("insiders")
    void those_who_may_see_it_do(SignedIn insider) {
        assertThat(get(insider, "/api/v1/tasks/" + ID).body()).contains(TITLE);
        assertThat(get(insider, "/api/v1/meetings/hn-1").body()).contains(TITLE);
        assertThat(get(insider, "/api/v1/history/" + ID).body()).contains(RESULT);
        assertThat(page(insider, "/tasks/" + ID, "vi").body()).contains(TITLE);
    }

    @Test
    void an_officer_sees_a_record_only_whole() {
        assertThat(get(officerOf("vptu"), "/api/v1/commits/4").statusCode()).isEqualTo(200);
    }
}

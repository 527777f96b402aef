package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.query.Things;
import vn.steerlog.query.web.ReadingTest;

class TaskReadsTest extends ReadingTest {
    private static final String TASKS = "/api/v1/tasks?" + LIST;

    @Test
    void the_register_tells_how_tasks_stand_with_both_numbers_of_every_rate() {
        JsonNode register = json(SECRETARY, TASKS);
        assertThat(register.at("/total").asInt()).isEqualTo(11);
        assertThat(register.at("/asOf/day").asString()).isEqualTo(TODAY);
        assertThat(register.at("/asOf/present").asBoolean()).isTrue();
        assertThat(register.at("/standings/overdue").asInt()).isEqualTo(1);
        assertThat(register.at("/standings/undated").asInt()).isEqualTo(2);
        assertThat(register.at("/completed").toString())
                .isEqualTo("{\"numerator\":2,\"denominator\":10}");
        assertThat(register.at("/onTime").toString())
                .isEqualTo("{\"numerator\":1,\"denominator\":2}");
        assertThat(register.at("/overdue").toString())
                .isEqualTo("{\"numerator\":1,\"denominator\":7}");
    }

    @ParameterizedTest
    @CsvSource({
        "standing=OVERDUE, t-02",
        "text=vien+thong, t-05",
        "text=VI%E1%BB%84N, t-05",
        "agency=xp&part=HOLDER, t-06",
        "meeting=hn-1&standing=SUSPENDED, t-10",
        "decision=kl-2&standing=CANCELLED, t-09",
        "dueFrom=31/12/2025, t-08",
        "dueUntil=2025-09-30, t-05"
    })
    void filters_narrow_the_list(String filter, String task) {
        assertThat(ids(json(SECRETARY, TASKS + "&" + filter))).containsExactly(task);
    }

    @Test
    void counts_cover_every_standing_whatever_standing_is_asked_for() {
        JsonNode overdue = json(SECRETARY, TASKS + "&standing=OVERDUE&standing=SUSPENDED");
        assertThat(overdue.at("/total").asInt()).isEqualTo(2);
        assertThat(overdue.at("/standings/completedOnTime").asInt()).isEqualTo(1);
    }

    @Test
    void a_merged_agency_s_task_says_who_had_it_and_who_has_it_now() {
        JsonNode task = json(SECRETARY, "/api/v1/tasks/t-08").at("/task");
        assertThat(task.at("/lead/id").asString()).isEqualTo("ktdn");
        assertThat(task.at("/holder/name").asString())
                .isEqualTo("Sở Khoa học và Công nghệ tỉnh Lào Cai");
        assertThat(task.at("/originalDue/words").asString()).isEqualTo("trong năm 2025");
    }

    @Test
    void pages_lose_no_row_and_double_none_while_rows_come_and_change() {
        List<String> whole = ids(json(SECRETARY, TASKS + "&sort=TITLE"));
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.of(TASKS + "&sort=TITLE&limit=2");
        for (int page = 1; next.isPresent(); page++) {
            HttpResponse<String> answer = get(SECRETARY, next.get());
            seen.addAll(ids(tree(answer)));
            next = next(answer);
            board.with("list", "Khi sang trang")
                    .record(
                            Things.assigned("p-" + page).titled("A mới " + page).event(),
                            Things.reported("t-0" + page, "p" + page, page, TODAY));
        }
        assertThat(seen).isEqualTo(whole).hasSize(11);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void the_past_is_shown_as_it_was() {
        JsonNode then = json(SECRETARY, TASKS + "&asOf=10/09/2025");
        assertThat(then.at("/asOf/present").asBoolean()).isFalse();
        assertThat(then.at("/standings/overdue").asInt()).isZero();
        assertThat(then.at("/standings/suspended").asInt()).isZero();
        assertThat(json(SECRETARY, TASKS + "&asOf=2025-09-10").at("/items"))
                .isEqualTo(then.at("/items"));
        long commit = then.at("/asOf/commit").asLong();
        assertThat(json(SECRETARY, TASKS + "&asOf=" + commit).at("/total"))
                .isEqualTo(then.at("/total"));
        assertThat(json(SECRETARY, TASKS + "&asOf=2025-09-10T00:00:00%2B07:00").at("/total"))
                .isEqualTo(then.at("/total"));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026, as-of-unreadable",
        "yesterday, as-of-unreadable",
        "2025-11-23, as-of-in-the-future",
        "999999999999, as-of-in-the-future",
        "01/01/2020, as-of-before-the-first-commit",
        "0, as-of-before-the-first-commit"
    })
    void a_moment_that_is_none_is_refused_in_both_languages(String asOf, String code) {
        String path = "/api/v1/tasks?asOf=" + encoded(asOf);
        JsonNode vietnamese = problem(get(SECRETARY, path), 400, code);
        assertThat(vietnamese.at("/errors/0/parameter").asString()).isEqualTo("asOf");
        var english = send(as(SECRETARY, request(path)).header("Accept-Language", "en"));
        assertThat(problem(english, 400, code).at("/title")).isNotEqualTo(vietnamese.at("/title"));
    }

    @ParameterizedTest
    @CsvSource({
        "foo=1, unknown-parameter, foo, unknown-parameter",
        "standing=LATE, validation-failed, standing, not-one-of",
        "dueFrom=31/02/2026, validation-failed, dueFrom, bad-date",
        "limit=0, validation-failed, limit, out-of-range",
        "limit=201, validation-failed, limit, out-of-range",
        "limit=two, validation-failed, limit, not-a-whole-number",
        "text=a&text=b, validation-failed, text, given-twice",
        "asOf=1&asOf=2, validation-failed, asOf, given-twice",
        "after=x, validation-failed, after, not-a-whole-number",
        "agency=%20%C3%A1, validation-failed, agency, bad-id",
        "cursor=abc, cursor-unreadable, cursor, cursor-unreadable"
    })
    void a_parameter_that_is_wrong_is_named(
            String query, String code, String parameter, String fault) {
        JsonNode problem = problem(get(SECRETARY, "/api/v1/tasks?" + query), 400, code);
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(fault);
    }

    @Test
    void a_cursor_of_a_moment_that_has_not_come_is_refused() {
        byte[] plain = "99999 2025-11-22 now x".getBytes(StandardCharsets.UTF_8);
        String cursor = Base64.getUrlEncoder().encodeToString(plain);
        problem(get(SECRETARY, "/api/v1/tasks?cursor=" + cursor), 400, "cursor-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "skhcn", "hn-1"})
    void what_is_no_task_is_not_found(String id) {
        problem(get(SECRETARY, "/api/v1/tasks/" + id), 404, "thing-unknown");
    }

    @Test
    void other_forms_than_json_are_not_acceptable() {
        var request = as(SECRETARY, request("/api/v1/tasks")).header("Accept", "text/csv");
        problem(send(request), 406, "not-acceptable");
    }

    @Test
    void who_is_not_signed_in_is_told_so() {
        problem(send(request("/api/v1/tasks")), 401, "not-signed-in");
    }

    @Test
    void a_commit_that_never_comes_is_waited_for_only_briefly() {
        HttpResponse<String> answer = get(SECRETARY, "/api/v1/tasks?after=999999");
        problem(answer, 503, "view-behind");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void a_cursor_is_of_the_question_that_it_was_given_for() {
        String path = "/api/v1/tasks?limit=2&" + LIST;
        String next = "&cursor=" + json(SECRETARY, path).at("/next").asString();
        assertThat(json(SECRETARY, "/api/v1/tasks?" + LIST + "&limit=5" + next).at("/items").size())
                .isGreaterThan(2);
        problem(get(SECRETARY, path + "&standing=OVERDUE" + next), 400, "cursor-unreadable");
        problem(get(SECRETARY, "/api/v1/tasks?limit=2" + next), 400, "cursor-unreadable");
        problem(get(SECRETARY, path + "&asOf=5" + next), 400, "cursor-unreadable");
    }

    private static List<String> ids(JsonNode answer) {
        return StreamSupport.stream(answer.at("/items").spliterator(), false)
                .map(task -> task.path("id").asString())
                .toList();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        Matcher link =
                Pattern.compile("<([^>]+)>; rel=\"next\"")
                        .matcher(answer.headers().firstValue("Link").orElse(""));
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }
}

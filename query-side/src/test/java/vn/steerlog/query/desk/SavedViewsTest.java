package vn.steerlog.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

class SavedViewsTest extends ReadingTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VIEWS = "/api/v1/saved-views";

    private final SignedIn secretary = someone(Role.SECRETARIAT);
    private final SignedIn colleague = someone(Role.SECRETARIAT);
    private final SignedIn leader = someone(Role.LEADER);

    /// Everybody has a desk of their own, in every test another one.
    private SignedIn someone(Role role) {
        String account = "acc-" + role + "-" + System.identityHashCode(this) + "-" + people++;
        return new SignedIn(account, "Người dùng thử", role, Optional.empty());
    }

    private static int people = 0;

    @Test
    void a_view_that_is_saved_is_offered_to_its_keeper_alone() {
        JsonNode saved = saved(secretary, "Quá hạn", "standing=OVERDUE&text=c%E1%BB%ADa", false);

        assertThat(names(secretary)).contains("Quá hạn");
        assertThat(names(colleague)).doesNotContain("Quá hạn");
        assertThat(saved.at("/query").asString()).isEqualTo("standing=OVERDUE&text=c%E1%BB%ADa");
        assertThat(saved.at("/mayChange").asBoolean()).isTrue();
    }

    @Test
    void a_shared_one_is_offered_to_everybody_and_changed_by_the_secretariat_alone() {
        String id = saved(secretary, "Chung " + people, "sort=HOLDER", true).at("/id").asString();

        assertThat(offered(leader, id).at("/mayChange").asBoolean()).isFalse();
        problem(post(leader, "/" + id + "/removals", "{}"), 403, "sharing-not-allowed");
        assertThat(post(colleague, "/" + id + "/renamings", "{\"name\": \"Chung, mới\"}"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
        assertThat(offered(leader, id).at("/name").asString()).isEqualTo("Chung, mới");
        assertThat(post(colleague, "/" + id + "/removals", "{}").statusCode()).isEqualTo(204);
        assertThat(offered(leader, id).isMissingNode()).isTrue();
    }

    @Test
    void who_is_not_the_secretariat_shares_nothing() {
        problem(save(leader, "Chung", "", true), 403, "sharing-not-allowed");
        assertThat(names(leader)).doesNotContain("Chung");
    }

    @Test
    void another_s_own_view_is_as_if_it_were_not_there() {
        String id = saved(secretary, "Riêng", "", false).at("/id").asString();

        problem(post(colleague, "/" + id + "/removals", "{}"), 404, "saved-view-unknown");
        problem(
                post(colleague, "/" + id + "/renamings", "{\"name\": \"x\"}"),
                404,
                "saved-view-unknown");
        assertThat(names(secretary)).contains("Riêng");
    }

    @Test
    void saving_twice_under_one_name_keeps_one_with_the_latest_query() {
        String first = saved(secretary, "Một", "sort=DUE", false).at("/id").asString();
        JsonNode second = saved(secretary, " Một ", "sort=TITLE", false);

        assertThat(second.at("/id").asString()).isEqualTo(first);
        assertThat(offered(secretary, first).at("/query").asString()).isEqualTo("sort=TITLE");
    }

    @Test
    void a_name_that_is_taken_is_given_to_no_other() {
        saved(secretary, "Một", "", false);
        String id = saved(secretary, "Hai", "", false).at("/id").asString();

        problem(
                post(secretary, "/" + id + "/renamings", "{\"name\": \"Một\"}"),
                409,
                "saved-view-name-taken");
    }

    @Test
    void a_desk_has_room_for_so_many() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            saved(leader, "Bộ lọc " + i, "", false);
        }

        problem(save(leader, "Một nữa", "", false), 409, "too-many-saved-views");
        assertThat(save(leader, "Bộ lọc 1", "sort=DUE", false).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \", \"query\": \"\"}",
                "{\"name\": \"x\", \"query\": \"a b\"}",
                "{\"name\": \"x\", \"query\": \"<script>\"}",
                "{\"name\": \"x\", \"query\": \"a#b\"}"
            })
    void what_is_no_view_is_not_kept(String body) {
        assertThat(post(leader, "", body).statusCode()).isEqualTo(400);
        assertThat(names(leader)).doesNotContain("x");
    }

    private List<String> names(SignedIn who) {
        return json(who, VIEWS)
                .path("items")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }

    private JsonNode offered(SignedIn who, String id) {
        return json(who, VIEWS)
                .path("items")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> JSON.createObjectNode().path("nothing"));
    }

    private JsonNode saved(SignedIn who, String name, String query, boolean shared) {
        HttpResponse<String> answer = save(who, name, query, shared);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> save(SignedIn who, String name, String query, boolean shared) {
        return post(
                who,
                "",
                JSON.createObjectNode()
                        .put("name", name)
                        .put("query", query)
                        .put("shared", shared)
                        .toString());
    }

    private HttpResponse<String> post(SignedIn who, String path, String body) {
        return send(
                as(who, request(VIEWS + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }
}

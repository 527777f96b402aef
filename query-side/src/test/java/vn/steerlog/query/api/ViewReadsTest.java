package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.ReadingTest;

class ViewReadsTest extends ReadingTest {
    @Test
    void views_say_how_far_they_have_come() {
        JsonNode views = json(AUDITOR, "/api/v1/views");
        assertThat(views.at("/head").asLong()).isEqualTo(board.ledger().head());
        assertThat(views.at("/items").size()).isGreaterThanOrEqualTo(9);
        views.at("/items").forEach(view -> assertThat(view.path("lag").asLong()).isZero());
        assertThat(json(AUDITOR, "/api/v1/views/taskregister").at("/parked").asInt()).isZero();
        problem(get(AUDITOR, "/api/v1/views/none"), 404, "view-unknown");
    }

    @Test
    void another_machine_gives_the_same_digest() {
        QuerySide other = board.querySide();
        other.foldToHead();
        var view = other.views().named("taskregister");
        var moment = other.views().moment(Optional.of("9"), OptionalLong.empty(), List.of(view));
        assertThat(
                        json(AUDITOR, "/api/v1/views/taskregister/digest?asOf=9")
                                .at("/sha256")
                                .asString())
                .isEqualTo(view.digest(moment).sha256());
    }

    @Test
    void a_difference_names_the_field_and_the_reason() {
        JsonNode changes = json(AUDITOR, "/api/v1/views/targetscorecard/differences?from=4&to=9");
        assertThat(changes.at("/total").asInt()).isEqualTo(3);
        JsonNode tasks = json(AUDITOR, "/api/v1/views/taskregister/differences?from=8&to=9");
        JsonNode suspended = row(tasks, "t-10");
        assertThat(suspended.at("/kind").asString()).isEqualTo("CHANGED");
        assertThat(suspended.at("/fields/0/field").asString()).isEqualTo("status");
        assertThat(suspended.at("/fields/0/after").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.at("/fields/0/causes/0/reason").asString()).isEqualTo("Chờ kinh phí");
    }

    @Test
    void a_difference_comes_in_pages() {
        String path = "/api/v1/views/history/differences?from=1&to=9&limit=";
        JsonNode all = json(AUDITOR, path + 200);
        JsonNode first = json(AUDITOR, path + 3);
        JsonNode second = json(AUDITOR, path + 3 + "&cursor=" + first.at("/next").asString());
        assertThat(second.at("/total")).isEqualTo(all.at("/total"));
        assertThat(first.at("/items/2")).isEqualTo(all.at("/items/2"));
        assertThat(second.at("/items/0")).isEqualTo(all.at("/items/3"));
    }

    @Test
    void a_difference_needs_two_moments_in_their_order() {
        String path = "/api/v1/views/taskregister/differences";
        problem(get(AUDITOR, path), 400, "validation-failed");
        problem(get(AUDITOR, path + "?from=9&to=4"), 400, "moments-reversed");
        problem(get(AUDITOR, path + "?from=2025-11-22&to=9"), 400, "moments-reversed");
        problem(get(AUDITOR, path + "?from=4&asOf=4"), 400, "unknown-parameter");
    }

    @Test
    void a_rebuild_is_for_the_secretariat_and_shows_how_far_it_has_come() {
        String path = "/api/v1/views/agencies/rebuilds";
        problem(post(AUDITOR, path), 403, "no-right");
        assertThat(post(SECRETARY, path).statusCode()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(json(AUDITOR, path).at("/items/0/state").asString()).isEqualTo("DONE"));
        assertThat(json(AUDITOR, "/api/v1/agencies/skhcn").at("/agency/open").asBoolean()).isTrue();
    }

    private static JsonNode row(JsonNode answer, String key) {
        return StreamSupport.stream(answer.at("/items").spliterator(), false)
                .filter(row -> row.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> post(SignedIn who, String path) {
        return send(as(who, request(path)).POST(BodyPublishers.noBody()));
    }
}

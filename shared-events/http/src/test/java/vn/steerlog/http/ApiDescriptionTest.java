package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest extends HttpTest {
    private JsonNode api() {
        return json(send(request("/v3/api-docs")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void every_operation_may_answer_with_a_problem() {
        JsonNode api = api();

        assertThat(api.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.at("/responses/default/$ref").asString())
                        .isEqualTo("#/components/responses/Problem");
            }
        }
        var problem = api.at("/components/responses/Problem/content");
        assertThat(problem.propertyNames()).containsExactly("application/problem+json");
        assertThat(texts(api.at("/components/schemas/Problem/required"))).contains("code");
    }

    @Test
    void types_are_described_as_they_are_read() {
        JsonNode thing = api().at("/components/schemas/Assignment");

        assertThat(texts(thing.path("required")))
                .containsExactlyInAnyOrder("title", "percent", "lead");
        assertThat(thing.at("/properties/lead/type").asString()).isEqualTo("string");
        assertThat(thing.at("/properties/lead/maxLength").asInt()).isEqualTo(64);
    }

    @Test
    void a_parameter_that_a_resolver_makes_is_shown_as_what_it_is_made_from() {
        JsonNode api = api();
        JsonNode parameters = api.at("/paths/~1api~1v1~1public~1stamped/get/parameters");

        assertThat(parameters.valueStream().map(it -> it.path("name").asString()))
                .containsExactly("Idempotency-Key");
        assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("Stamp");
    }

    @Test
    void an_idempotency_key_is_a_header_and_the_host_is_not_made_up() {
        JsonNode api = api();
        JsonNode parameters = api.at("/paths/~1api~1v1~1public~1once/post/parameters");

        assertThat(parameters.size()).isEqualTo(1);
        assertThat(parameters.at("/0/name").asString()).isEqualTo("Idempotency-Key");
        assertThat(parameters.at("/0/in").asString()).isEqualTo("header");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
    }
}

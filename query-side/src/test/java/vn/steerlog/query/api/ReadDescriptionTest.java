package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.query.web.ReadingTest;

class ReadDescriptionTest extends ReadingTest {
    @Test
    void every_question_is_described_with_its_parameters_and_statuses() {
        JsonNode paths = json(SECRETARY, "/v3/api-docs").at("/paths");
        assertThat(paths.size()).isGreaterThanOrEqualTo(23);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode described = operation.getValue();
                assertThat(described.path("summary").asString()).as(path.getKey()).isNotBlank();
                assertThat(described.path("responses").propertyNames())
                        .as(path.getKey())
                        .contains("400", "401", "406", "default");
                described
                        .path("parameters")
                        .forEach(parameter ->
                                assertThat(parameter.path("name").asString())
                                        .as(path.getKey())
                                        .isNotIn("asked", "query", "page", "reader"));
            }
        }
    }

    @Test
    void moments_filters_and_known_answers_are_described() {
        JsonNode tasks =
                json(SECRETARY, "/v3/api-docs").at("/paths").path("/api/v1/tasks").path("get");
        assertThat(tasks.path("parameters").findValuesAsString("name"))
                .contains("asOf", "after", "standing", "cursor", "limit");
        assertThat(tasks.path("responses").propertyNames()).contains("304", "503");
        assertThat(tasks.at("/responses/200/headers").has("ETag")).isTrue();
    }
}

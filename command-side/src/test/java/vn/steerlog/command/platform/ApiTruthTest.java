package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// What the API's description says about writes is what happens.
class ApiTruthTest {
    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = CommandSideServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_answer_to_a_careless_write_is_described() {
        for (Map.Entry<String, JsonNode> path : paths().properties()) {
            JsonNode write = path.getValue().path("post");
            if (!write.isMissingNode()) {
                String there = path.getKey().replaceAll("\\{[a-z]+}", "nothing");
                for (String body : List.of("", "{}", "[", "{\"reason\": \"x\"}", "{\"x\": 1}")) {
                    Answer answer = server.post(there, body);
                    assertThat(write.path("responses").propertyNames())
                            .as("%s %s", there, answer)
                            .contains(Integer.toString(answer.status()));
                    assertThat(answer.status()).isLessThan(500);
                }
            }
        }
    }

    @Test
    void what_a_command_answers_is_described() {
        JsonNode responses = paths().path("/api/v1/tasks").path("post").path("responses");

        Answer recorded = server.post("/api/v1/tasks", "{\"title\": \"Việc\"}");

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(responses.propertyNames())
                .containsExactlyInAnyOrder(
                        "201", "400", "401", "403", "406", "409", "413", "415", "422", "503",
                        "default");
        assertThat(responses.at("/201/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Receipt");
    }

    private static JsonNode paths() {
        return server.get("/v3/api-docs").body().path("paths");
    }
}

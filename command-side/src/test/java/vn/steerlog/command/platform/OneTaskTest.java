package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// One task from the API to the stored bytes and back after a restart.
class OneTaskTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void a_task_is_assigned_reported_on_and_still_there_after_a_restart() {
        String task;
        try (var server = CommandSideServer.start(data)) {
            String agency =
                    server.post(
                                    "/api/v1/agencies",
                                    """
                                    {"name": "Sở Khoa học và Công nghệ", "kindWords": "Chính quyền"}\
                                    """)
                            .id();
            Answer assigned =
                    server.post(
                            "/api/v1/tasks",
                            """
                            {"title": "Xây dựng cửa khẩu thông minh", "lead": "%s", "due": "trước 05/3/2031"}\
                            """
                                    .formatted(agency));
            assertThat(assigned.status()).as("%s", assigned).isEqualTo(201);
            task = assigned.id();
            Answer reported =
                    server.post(
                            "/api/v1/tasks/" + task + "/progress-reports",
                            """
                            {"percent": 60, "narrative": "Đã chọn địa điểm"}\
                            """);
            assertThat(reported.status()).as("%s", reported).isEqualTo(201);
            assertThat(reported.commit()).isEqualTo(3);
        }
        try (var server = CommandSideServer.start(data)) {
            var story = server.ledger().aggregate(task, 0);
            assertThat(story)
                    .extracting(event -> event.type())
                    .containsExactly("TaskAssigned", "ProgressReported");
            assertThat(new String(story.getFirst().data(), StandardCharsets.UTF_8))
                    .contains("\"lastDay\":\"2031-03-04\"");
            assertThat(new String(story.getFirst().meta(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"role\":\"SECRETARIAT\"}");
            assertThat(story.getFirst().by()).isEqualTo("acc-secretary");
            assertThat(server.post("/api/v1/tasks/" + task + "/acknowledgements", "{}").commit())
                    .isEqualTo(4);
        }
    }

    @Test
    void a_due_date_that_does_not_exist_is_named_as_it_was_read() {
        try (var server = CommandSideServer.start(data)) {
            Answer refused =
                    server.post(
                            "/api/v1/tasks", "{\"title\": \"Xây dựng\", \"due\": \"31/02/2031\"}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/message").asString())
                    .contains("“31/02/2031”")
                    .doesNotContain("{");
        }
    }
}

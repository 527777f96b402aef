package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// Commands that nobody can carry out are answered with a problem that says where and what to do,
/// and nothing is recorded.
class BadCommandsTest {
    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, String> ids;

    private long head;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = CommandSideServer.start(data);
        ids =
                Map.of(
                        "agencies", made("agencies", "{\"name\": \"Sở A\"}"),
                        "committees", made("committees", "{\"name\": \"Ban A\"}"),
                        "meetings", made("meetings", "{\"title\": \"Họp\"}"),
                        "decisions", made("decisions", "{\"text\": \"Kết luận\"}"),
                        "tasks", made("tasks", "{\"title\": \"Mật\", \"restricted\": true}"),
                        "targets", made("targets", "{\"name\": \"Chỉ tiêu\"}"),
                        "bottlenecks", made("bottlenecks", "{\"text\": \"Thiếu người\"}"));
    }

    private static String made(String things, String body) {
        return server.post("/api/v1/" + things, body).id();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void note() {
        head = server.ledger().head();
    }

    @AfterEach
    void nothing_is_recorded() {
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    agencies    | closings         | {"reason": "x"}                   | agency-unknown
                    committees  | dissolutions     | {"reason": "x"}                   | committee-unknown
                    meetings    | closings         | {}                                | meeting-unknown
                    decisions   | revocations      | {"reason": "x"}                   | decision-unknown
                    tasks       | cancellations    | {"reason": "x"}                   | task-unknown
                    tasks       | progress-reports | {"percent": 1, "narrative": "x"}  | task-unknown
                    targets     | withdrawals      | {"reason": "x"}                   | target-unknown
                    bottlenecks | resolutions      | {"resolution": "x"}               | bottleneck-unknown
                    """)
    void a_command_to_an_id_of_another_kind_finds_nothing(
            String things, String part, String body, String code) {
        ids.forEach((kind, id) -> {
            if (!kind.equals(things)) {
                Answer answer = server.post("/api/v1/" + things + "/" + id + "/" + part, body);
                assertThat(answer.status()).as("%s of %s: %s", kind, things, answer).isEqualTo(404);
                assertThat(answer.code()).isEqualTo(code);
                assertThat(answer.body().path("title").asString()).contains(id);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "committees", "meetings", "decisions", "tasks", "targets"})
    void an_id_is_used_once_among_all_kinds(String things) {
        String name = things.equals("decisions") ? "text" : "name";
        if (things.equals("tasks") || things.equals("meetings")) {
            name = "title";
        }
        for (String id : ids.values()) {
            Answer answer =
                    server.post(
                            "/api/v1/" + things,
                            "{\"id\": \"%s\", \"%s\": \"Khác\"}".formatted(id, name));
            assertThat(answer.status()).as("%s", answer).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("already-exists");
        }
    }

    @Test
    void a_source_of_a_merger_that_is_no_agency_is_unknown() {
        Answer answer =
                server.post(
                        "/api/v1/agencies/" + ids.get("agencies") + "/mergers",
                        "{\"sources\": [\"%s\"]}".formatted(ids.get("tasks")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("agency-unknown");
    }

    @Test
    void a_restricted_task_looks_to_other_officers_like_no_task_at_all() {
        String officer =
                server.bearer(
                        new SignedIn(
                                "acc-officer",
                                "Chuyên viên",
                                Role.AGENCY_OFFICER,
                                Optional.ofNullable(ids.get("agencies"))));

        assertThat(acknowledged(officer, ids.getOrDefault("tasks", "")))
                .isEqualTo(acknowledged(officer, "no-such-task"));
    }

    private static List<String> acknowledged(String token, String task) {
        Answer answer = server.postAs(token, "/api/v1/tasks/" + task + "/acknowledgements", "{}");
        JsonNode body = answer.body();
        return List.of(
                Integer.toString(answer.status()),
                body.path("code").asString(),
                body.path("title").asString().replace(task, "…"),
                body.path("detail").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    tasks    | {"title": " "}                                        | /title          | missing
                    tasks    | {"title": "£"}                                        | /title          | too-long
                    tasks    | {"title": "x", "product": "£"}                        | /product        | too-long
                    tasks    | {"title": "x", "due": "31/02/2026"}                   | /due            | date-does-not-exist
                    tasks    | {"title": "x", "due": "hôm nào đó"}                   | /due            | due-not-understood
                    targets  | {"name": "x", "value": "1.5.2"}                       | /value          | number-not-understood
                    meetings | {"title": "x", "connectionPoints": ["a", ""]}         | /connectionPoints/1 | missing
                    """)
    void what_is_wrong_with_a_field_is_said_with_its_place(
            String things, String body, String pointer, String fault) {
        Answer answer = server.post("/api/v1/" + things, body.replace("£", "x".repeat(2_001)));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("pointer").asString()).as("%s", answer).isEqualTo(pointer);
        assertThat(error.path("code").asString()).isEqualTo(fault);
        assertThat(error.path("message").asString()).isNotBlank().doesNotContain("{", "…");
    }

    @Test
    void too_many_are_not_called_too_long() {
        String many = "\"a\",".repeat(200) + "\"a\"";
        Answer answer =
                server.post(
                        "/api/v1/tasks", "{\"title\": \"x\", \"coordinating\": [" + many + "]}");

        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("code").asString()).as("%s", answer).isEqualTo("too-many");
        assertThat(error.path("message").asString()).contains("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0\u3000", "\u202e\u2066", "\ufeff\u00ad"})
    void a_text_in_which_nothing_can_be_seen_is_missing(String text) {
        Answer answer = server.post("/api/v1/tasks", "{\"title\": \"" + text + "\"}");

        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("text-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /tasks?dryRun=true                           | dryRun | unknown-parameter
                    /tasks/x/cancellations?effectiveOn=2025-01-01 | effectiveOn | unknown-parameter
                    """)
    void a_parameter_that_nobody_reads_is_not_passed_over(
            String path, String parameter, String fault) {
        Answer answer = server.post("/api/v1" + path, "{\"title\": \"x\", \"reason\": \"x\"}");

        JsonNode error = answer.body().path("errors").path(0);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(error.path("parameter").asString()).isEqualTo(parameter);
        assertThat(error.path("code").asString()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "dryrun=true, unknown-parameter",
        "dryRun=true&dryRun=false, validation-failed",
        "list=a&list=b, validation-failed",
    })
    void a_slip_in_what_is_asked_of_an_import_imports_nothing(String query, String code) {
        byte[] list = "Tên cơ quan\nSở Một Lần\n".getBytes(StandardCharsets.UTF_8);

        Answer answer = server.upload("/api/v1/imports?" + query, Map.of("co-quan.csv", list));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_day_that_would_not_be_kept_is_not_taken() {
        String reason = "{\"reason\": \"x\", \"effectiveOn\": \"2025-11-17\"}";

        for (String path :
                List.of(
                        "/api/v1/tasks/x/extension-requests/y/refusals",
                        "/api/v1/meetings/x/cancellations")) {
            assertThat(server.post(path, reason).code()).isEqualTo("unknown-field");
        }
    }
}

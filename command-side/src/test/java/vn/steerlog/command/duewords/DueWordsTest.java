package vn.steerlog.command.duewords;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

class DueWordsTest {
    private static final String ON = "2021-02-10";

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

    @ParameterizedTest
    @CsvSource({
        "trước 05/3/2021, DATED, 2021-03-04",
        "chậm nhất 15/12/2025, DATED, 2025-12-15",
        "trong 15 ngày, DATED, 2021-02-25",
        "quý IV, DATED, 2021-12-31",
        "05/3/2021, DATED, 2021-03-05",
        "sớm, URGENT,",
        "thường xuyên, RECURRING,",
        "'', UNDATED,",
    })
    void words_are_understood_as_a_command_understands_them(
            String words, String kind, String lastDay) {
        JsonNode answer = read(words, ON).body();

        assertThat(answer.path("kind").asString()).isEqualTo(kind);
        assertThat(answer.path("lastDay").asString(""))
                .isEqualTo(Optional.ofNullable(lastDay).orElse(""));
        assertThat(answer.path("problem").isMissingNode() || answer.path("problem").isNull())
                .isTrue();
    }

    @Test
    void the_task_that_is_assigned_in_these_words_gets_that_day() {
        String day = read("trong 15 ngày", ON).body().path("lastDay").asString();
        Answer task =
                server.post(
                        "/api/v1/tasks",
                        """
                        {"title": "Rà soát", "due": "trong 15 ngày", "effectiveOn": "%s"}\
                        """
                                .formatted(ON));

        assertThat(task.status()).isEqualTo(201);
        assertThat(server.recorded(task.commit())).contains("\"lastDay\":\"" + day + "\"");
    }

    @Test
    void what_is_not_understood_is_answered_with_the_ways_to_write_it_in_the_readers_language() {
        JsonNode vietnamese = read("sau Tết", ON).body().path("problem");
        JsonNode english =
                server.read(
                                "/api/v1/wordings/due?words=" + encoded("sau Tết"),
                                "Accept-Language",
                                "en")
                        .body();

        assertThat(vietnamese.path("code").asString()).isEqualTo("due-not-understood");
        assertThat(vietnamese.path("message").asString()).contains("sau Tết", "trước 15/12/2025");
        assertThat(vietnamese.path("accepted").valueStream().map(JsonNode::asString))
                .contains("sớm");
        assertThat(english.path("problem").path("message").asString()).contains("not understood");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "31/02/2026",
                "trước 99999999999999999999",
                "sau " + "rất ".repeat(200) + "lâu",
                "1".repeat(3_000),
                "\u0000\u0007\u202e05/3/2021\ufeff",
                "\uD83D\uDE00",
                "<script>alert(1)</script>",
                "{0} {1} '{'",
                "((((((((((((((((((((((((a+)+)+)+)+)+",
                "trong 2147483648 ngày",
                "%s%n$(id)",
                "=HYPERLINK(\"http://x\")",
                "; ; ; , , , ( ( (");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_words_are_read_like_any_others(String words) {
        Answer answer = read(words, ON);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("kind") || answer.body().has("problem")).isTrue();
        assertThat(answer.body().toString().length()).isLessThan(2_000);
    }

    @Test
    void a_day_that_is_none_and_words_that_are_missing_are_refused() {
        assertThat(read("sớm", "31/02/2026").status()).isEqualTo(400);
        assertThat(read("sớm", "x").code()).isEqualTo("validation-failed");
        assertThat(server.read("/api/v1/wordings/due").code()).isEqualTo("validation-failed");
    }

    @Test
    void only_who_may_write_due_words_is_answered() {
        var auditor = new SignedIn("acc-auditor", "Thanh tra", Role.AUDITOR, Optional.empty());
        String path = "/api/v1/wordings/due?words=x";

        assertThat(server.getAs(server.bearer(auditor), path).status()).isEqualTo(403);
        assertThat(server.getAs("", path).status()).isEqualTo(401);
    }

    private static Answer read(String words, String on) {
        return server.read("/api/v1/wordings/due?words=" + encoded(words) + "&on=" + encoded(on));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package vn.steerlog.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// A dry run tells enough of a list to put its cells right and to send it again.
class PutRightTest {
    private static final String DRY = "/api/v1/imports?dryRun=true";

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
    void it_tells_which_columns_were_recognised_and_in_which_row_they_stand() {
        JsonNode file = file(tasks("Phụ lục kèm theo\n\nSTT;Nội dung công việc;Hạn\n1;Việc;sớm\n"));

        assertThat(file.get("headerRow").asInt()).isEqualTo(3);
        assertThat(file.get("columns").valueStream().map(it -> it.get("name").asString()))
                .containsExactly("stt", "noi_dung", "thoi_han");
        assertThat(file.at("/columns/1/heading").asString()).isEqualTo("Nội dung công việc");
    }

    @Test
    void it_tells_what_stands_in_every_row_also_where_it_cannot_be_read() {
        JsonNode file = file(tasks("noi_dung,thoi_han\nViệc một,31/02/2031\n=1+1,sớm\n"));

        assertThat(file.at("/rows/0/cells/thoi_han").asString()).isEqualTo("31/02/2031");
        assertThat(file.at("/rows/1/cells/noi_dung").asString()).isEqualTo("=1+1");
        assertThat(file.at("/rows/1/cells/thoi_han").asString()).isEqualTo("sớm");
    }

    @Test
    void a_real_run_does_not_repeat_the_list() {
        Answer ran = server.upload("/api/v1/imports", tasks("noi_dung\nViệc thật\n"));

        assertThat(ran.status()).isEqualTo(201);
        assertThat(ran.body().at("/files/0/rows/0/cells").isEmpty()).isTrue();
    }

    @Test
    void blank_rows_above_keep_the_numbers_of_the_rows() {
        JsonNode file = file(tasks("\n\nnoi_dung,thoi_han\n\nViệc,31/02/2031\n"));

        assertThat(file.get("headerRow").asInt()).isEqualTo(3);
        assertThat(file.at("/rows/0/row").asInt()).isEqualTo(5);
    }

    @Test
    void what_a_downloaded_list_says_is_wrong_is_not_read_when_it_comes_back() {
        server.upload("/api/v1/imports?list=s", tasks("noi_dung\nViệc sửa\n"));

        Answer again =
                server.upload(
                        "/api/v1/imports?list=s",
                        tasks("noi_dung,can_sua\nViệc sửa,Ô bắt buộc đang trống.\n"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/files/0/outcome").asString()).isEqualTo("UNCHANGED");
        assertThat(again.body().at("/files/0/columns").size()).isEqualTo(1);
    }

    private static JsonNode file(Map<String, byte[]> files) {
        Answer answer = server.upload(DRY, files);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().at("/files/0");
    }

    private static Map<String, byte[]> tasks(String content) {
        return Map.of("nhiem-vu.csv", content.getBytes(StandardCharsets.UTF_8));
    }
}

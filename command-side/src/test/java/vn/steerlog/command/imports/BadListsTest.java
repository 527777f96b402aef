package vn.steerlog.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// Lists with something wrong in them: it is said where, and nothing of the file is recorded.
class BadListsTest {
    private static final String AGENCIES = "ma,ten,loai,truc_thuoc\nSYT,Sở Y tế,Chính quyền,\n";
    private static final String TASKS =
            "stt,ket_luan,noi_dung,chu_tri,phoi_hop,thoi_han,san_pham\n";

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
    void a_due_date_that_was_mistyped_names_row_and_column_and_what_would_be_accepted() {
        Answer answer = refused("nhiem-vu.csv", TASKS + "1,,Việc,,,45000,\n");
        JsonNode problem = problem(answer, 2);
        assertThat(problem.get("column").asString()).isEqualTo("thoi_han");
        assertThat(problem.get("code").asString()).isEqualTo("due-not-understood");
        assertThat(problem.get("read").asString()).isEqualTo("45000");
        assertThat(problem.get("accepted").get(0).asString()).isEqualTo("15/12/2025");
        assertThat(problem.get("message").asString()).contains("45000");
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        assertProblem(TASKS + "1,,Việc,,,31/02/2026,\n", 2, "thoi_han", "date-does-not-exist");
    }

    @Test
    void a_number_with_two_dots_is_refused() {
        assertProblem(
                "chi-tieu.csv",
                "ten,don_vi,so_sanh,gia_tri,ky,can_cu,co_quan,so_lieu,ngay_so_lieu\n"
                        + "Trạm,trạm,,1.5.2,,,,,\n",
                2,
                "gia_tri",
                "number-not-understood");
    }

    @Test
    void an_agency_that_nobody_knows_is_refused_with_the_ones_that_are_known() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("co-quan.csv", bytes(AGENCIES));
        files.put("nhiem-vu.csv", bytes(TASKS + "1,,Việc,SYX,,,\n"));
        Answer answer = server.upload("/api/v1/imports?dryRun=true", files);
        JsonNode problem =
                answer.body().get("files").get(1).get("rows").get(0).get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("agency-not-found");
        assertThat(problem.get("accepted").get(0).asString()).isEqualTo("SYT");
    }

    @Test
    void a_row_without_its_text_is_refused() {
        assertProblem(TASKS + "1,,,,,sớm,Báo cáo\n", 2, "noi_dung", "cell-empty");
    }

    @Test
    void a_column_that_nobody_knows_is_refused() {
        Answer answer = refused("nhiem-vu.csv", "noi_dung,ghi_chu_rieng\nViệc,x\n");
        assertThat(codes(answer)).contains("column-unknown");
    }

    @Test
    void a_list_without_its_main_column_is_refused() {
        Answer answer = refused("nhiem-vu.csv", "stt,chu_tri,thoi_han\n1,,sớm\n");
        assertThat(codes(answer)).contains("column-missing");
    }

    @Test
    void a_formula_is_refused() {
        assertProblem(
                TASKS + "1,,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",,,,\n",
                2,
                "noi_dung",
                "formula-not-allowed");
    }

    @Test
    void another_encoding_is_refused() {
        byte[] legacy =
                "noi_dung\nVi\u00d6c g\u00d7 \u00ae\u00e3\n".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = server.upload("/api/v1/imports", Map.of("nhiem-vu.csv", legacy));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer)).contains("text-encoding");
    }

    @Test
    void a_broken_workbook_is_refused() {
        byte[] broken = Arrays.copyOf(Lists.workbook(bytes(AGENCIES)), 700);
        Answer answer = server.upload("/api/v1/imports", Map.of("co-quan.xlsx", broken));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer)).contains("workbook-broken");
    }

    @Test
    void rows_that_are_the_same_are_recorded_once_and_said_to_be() {
        Answer answer =
                server.upload(
                        "/api/v1/imports?dryRun=true&list=lap",
                        Map.of("nhiem-vu.csv", bytes(TASKS + "1,,Một,,,,\n2,,Một,,,,\n")));
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("CREATED", 1, "REPEATED", 1));
    }

    @Test
    void a_row_that_says_something_else_the_second_time_is_shown_and_changes_nothing() {
        upload("doi", AGENCIES, TASKS + "1,,Một,,,15/12/2031,\n");
        long head = server.ledger().head();
        Answer answer = upload("doi", AGENCIES, TASKS + "1,,Một,SYT,,16/12/2031,\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("UNCHANGED", 1, "DIFFERS", 1));
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @Test
    void agencies_below_each_other_in_a_circle_are_refused() {
        assertProblem(
                "co-quan.csv",
                "ma,ten,loai,truc_thuoc\nA,Cơ quan A,,B\nB,Cơ quan B,,A\n",
                2,
                "truc_thuoc",
                "parents-in-a-circle");
    }

    @Test
    void parents_may_stand_below_their_children() {
        Answer answer =
                server.upload(
                        "/api/v1/imports?dryRun=true&list=cha",
                        Map.of(
                                "co-quan.csv",
                                bytes(
                                        "ma,ten,loai,truc_thuoc\n"
                                                + "CON,Cơ quan con,,CHA\n"
                                                + "CHA,Cơ quan cha,,\n")));
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("CREATED", 2));
    }

    @Test
    void a_file_with_one_bad_row_is_refused_as_a_whole() {
        Answer answer = refused("nhiem-vu.csv", TASKS + "1,,Tốt,,,sớm,\n2,,Hỏng,,,31/02/2026,\n");
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("CREATED", 1, "REFUSED", 1));
        assertThat(answer.body().get("files").get(0).get("outcome").asString())
                .isEqualTo("REFUSED");
    }

    @Test
    void messages_come_in_english_when_asked_for() {
        Answer answer =
                server.upload(
                        "/api/v1/imports?dryRun=true",
                        Map.of("nhiem-vu.csv", bytes(TASKS + "1,,Việc,,,45000,\n")),
                        "Accept-Language",
                        "en");
        assertThat(problem(answer, 2).get("message").asString()).startsWith("The due date");
    }

    @Test
    void the_same_key_for_another_upload_is_refused() {
        Map<String, byte[]> one = Map.of("nhiem-vu.csv", bytes(TASKS + "1,,Khóa một,,,,\n"));
        Map<String, byte[]> other = Map.of("nhiem-vu.csv", bytes(TASKS + "1,,Khóa hai,,,,\n"));
        assertThat(server.upload("/api/v1/imports", one, "Idempotency-Key", "k1").status())
                .isEqualTo(201);
        assertThat(server.upload("/api/v1/imports", one, "Idempotency-Key", "k1").status())
                .isEqualTo(200);
        assertThat(server.upload("/api/v1/imports", other, "Idempotency-Key", "k1").code())
                .isEqualTo("idempotency-key-reused");
    }

    private static Answer upload(String list, String agencies, String tasks) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("co-quan.csv", bytes(agencies));
        files.put("nhiem-vu.csv", bytes(tasks));
        return server.upload("/api/v1/imports?list=" + list, files);
    }

    private static void assertProblem(String tasks, int row, String column, String code) {
        assertProblem("nhiem-vu.csv", tasks, row, column, code);
    }

    private static void assertProblem(
            String file, String content, int row, String column, String code) {
        JsonNode problem = problem(refused(file, content), row);
        assertThat(problem.get("column").asString()).isEqualTo(column);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("message").asString()).doesNotContain("{").isNotEmpty();
    }

    private static Answer refused(String file, String content) {
        long head = server.ledger().head();
        Answer answer = server.upload("/api/v1/imports", Map.of(file, bytes(content)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(server.ledger().head()).isEqualTo(head);
        return answer;
    }

    private static JsonNode problem(Answer answer, int row) {
        for (JsonNode line : answer.body().get("files").get(0).get("rows")) {
            if (line.get("row").asInt() == row) {
                return line.get("problems").get(0);
            }
        }
        throw new AssertionError(answer);
    }

    /// Of the file as a whole and of its rows; the header is a row too.
    private static List<String> codes(Answer answer) {
        JsonNode file = answer.body().get("files").get(0);
        return Stream.concat(
                        file.get("problems").valueStream(),
                        file.get("rows")
                                .valueStream()
                                .flatMap(row -> row.get("problems").valueStream()))
                .map(problem -> problem.get("code").asString())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

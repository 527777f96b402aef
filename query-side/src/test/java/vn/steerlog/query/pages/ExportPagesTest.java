package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.Things;
import vn.steerlog.query.web.ReadingTest;

class ExportPagesTest extends ReadingTest {
    @ParameterizedTest
    @CsvSource({
        "/tasks, Nhiệm vụ, Cơ quan chủ trì",
        "/decisions, Kết luận, Văn bản thông báo",
        "/targets, Chỉ tiêu, Chênh lệch",
        "/meetings, Cuộc họp, Địa điểm",
        "/agencies, Đơn vị, Tên tắt",
        "/bottlenecks, Điểm nghẽn, Nơi vướng mắc",
        "/committees, Ban chỉ đạo, Căn cứ"
    })
    void every_register_comes_as_a_workbook_and_as_lines(String path, String sheet, String column)
            throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file(path + "?format=XLSX").body()))) {
            assertThat(book.getSheet(sheet).getLastRowNum()).isPositive();
            assertThat(book.getSheet("Nguồn gốc").getRow(3).getCell(0).getStringCellValue())
                    .contains("SHA-256");
        }
        String lines = text(file(path + "?format=CSV"));
        assertThat(lines).contains(column, "RFC 6962", "acc-AUDITOR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks",
                "/decisions",
                "/targets",
                "/meetings",
                "/agencies",
                "/bottlenecks",
                "/committees"
            })
    void as_of_a_commit_it_is_the_same_bytes_whatever_was_recorded_since(String path) {
        long commit = board.ledger().head();
        String asked = path + "?asOf=" + commit + "&format=";
        byte[] workbook = file(asked + "XLSX").body();
        byte[] lines = file(asked + "CSV").body();
        board.with("list", "Xuất " + path)
                .record(
                        Things.assigned("export-" + path.substring(1)).due("2025-11-13").event(),
                        Things.registered("a-" + path.substring(1), "Sở " + path));

        assertThat(Arrays.equals(file(asked + "XLSX").body(), workbook)).isTrue();
        assertThat(Arrays.equals(file(asked + "CSV").body(), lines)).isTrue();
    }

    @Test
    void exactly_what_is_filtered_comes() {
        String all = text(file("/tasks?format=CSV&" + LIST));
        String some = text(file("/tasks?format=CSV&standing=OVERDUE&" + LIST));
        assertThat(some.lines().count()).isLessThan(all.lines().count()).isGreaterThan(7);
        assertThat(some).doesNotContain("Hoàn thành đúng hạn");
    }

    @Test
    void a_text_that_looks_like_a_formula_is_text() {
        board.with("list", "Công thức")
                .record(Things.assigned("formula").titled("=HYPERLINK(\"http://x\")").event());
        assertThat(text(file("/tasks?format=CSV&list=" + encoded("Công thức"))))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void restricted_work_is_left_out_for_those_who_may_not_see_it_and_the_file_says_so() {
        String path = "/tasks?format=CSV&" + LIST;
        assertThat(text(file(path))).contains("\r\nt-07,").doesNotContain("không được xem");
        assertThat(text(file(officerOf("sct"), path)))
                .doesNotContain("t-07")
                .contains("không được xem");
        assertThat(text(file(officerOf("vptu"), path))).contains("\r\nt-07,");
    }

    @Test
    void whoever_takes_a_list_or_a_report_away_leaves_a_trace() {
        file(LEADER, "/bottlenecks?format=CSV");
        file(LEADER, "/api/v1/reports/periodic?period=2025-11&format=XLSX");
        assertThat(get(AUDITOR, "/api/v1/trail").body())
                .contains("acc-LEADER", "bottlenecks CSV", "periodic 2025-11 XLSX");
    }

    @Test
    void it_is_not_sent_again_to_whoever_has_it() {
        HttpResponse<byte[]> once = file("/targets?format=XLSX");
        String tag = once.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again =
                sendForBytes(
                        as(AUDITOR, request("/targets?format=XLSX")).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private HttpResponse<byte[]> file(String path) {
        return file(AUDITOR, path);
    }

    private HttpResponse<byte[]> file(SignedIn who, String path) {
        HttpResponse<byte[]> answer = sendForBytes(as(who, request(path)));
        assertThat(answer.statusCode())
                .as(path + new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

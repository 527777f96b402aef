package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.query.Things;
import vn.steerlog.query.web.ReadingTest;

class ReportReadsTest extends ReadingTest {
    private static final String REPORT = "/api/v1/reports/periodic?period=2025-11";

    @Test
    void a_report_carries_where_it_comes_from() {
        JsonNode answer = json(AUDITOR, REPORT);
        assertThat(answer.at("/stamp/root").asString()).matches("[0-9a-f]{64}");
        assertThat(answer.at("/stamp/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(answer.at("/stamp/author").asString()).isEqualTo("acc-AUDITOR");
        assertThat(answer.at("/stamp/commit").asLong()).isPositive();
        assertThat(answer.at("/report/first").asString()).isEqualTo("2025-10-15");
        assertThat(answer.at("/report/standings/completed/denominator").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "DOCX", "PDF", "XLSX"})
    void asked_again_as_of_the_commit_it_is_the_same_bytes(String format) {
        long commit = json(AUDITOR, REPORT).at("/stamp/commit").asLong();
        String path = REPORT + "&format=" + format + "&asOf=" + commit;
        HttpResponse<byte[]> once = bytes(path);
        board.with("list", "Báo cáo " + format)
                .record(Things.assigned("report-" + format).due("2025-11-13").event());

        HttpResponse<byte[]> again = bytes(path);

        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(Arrays.equals(again.body(), once.body())).isTrue();
        assertThat(again.headers().firstValue("ETag")).isEqualTo(once.headers().firstValue("ETag"));
        String digest = json(AUDITOR, REPORT + "&asOf=" + commit).at("/stamp/sha256").asString();
        assertThat(once.headers().firstValue("ETag").orElseThrow()).contains(digest);
    }

    @Test
    void paper_and_print_say_what_the_answer_says() throws IOException {
        JsonNode answer = json(AUDITOR, REPORT);
        String late = answer.at("/report/late/0/title").asString();
        String digest = answer.at("/stamp/sha256").asString();
        try (XWPFDocument file =
                        new XWPFDocument(
                                new ByteArrayInputStream(bytes(REPORT + "&format=DOCX").body()));
                XWPFWordExtractor text = new XWPFWordExtractor(file);
                PDDocument pdf = Loader.loadPDF(bytes(REPORT + "&format=PDF").body())) {
            assertThat(text.getText())
                    .contains(
                            "BÁO CÁO", "tháng 11 năm 2025", "III. NHIỆM VỤ QUÁ HẠN", late, digest);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("tháng 11 năm 2025", "NHIỆM VỤ QUÁ HẠN", digest);
        }
    }

    @Test
    void restricted_tasks_are_told_only_to_those_who_may_see_them() {
        JsonNode secretary = json(SECRETARY, REPORT);
        JsonNode stranger = json(officerOf("vptu"), REPORT);
        assertThat(secretary.at("/report/restrictedLeftOut").asBoolean()).isFalse();
        assertThat(stranger.at("/report/restrictedLeftOut").asBoolean()).isTrue();
        assertThat(stranger.toString()).doesNotContain("\"restricted\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-13, 422, period-unreadable",
        "x, 422, period-unreadable",
        "2199, 422, period-not-begun"
    })
    void a_wrong_period_is_refused(String period, int status, String code) {
        problem(get(AUDITOR, "/api/v1/reports/periodic?period=" + period), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_page_shows_it(String language) {
        HttpResponse<String> page = page(LEADER, "/reports?kind=MONTH&day=2025-11-01", language);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("format=DOCX", "period=2025-11", "SHA-256")
                .doesNotContain("??");
    }

    private HttpResponse<byte[]> bytes(String path) {
        return sendForBytes(as(AUDITOR, request(path)));
    }
}

package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.query.web.ReadingTest;

class MinutesReadsTest extends ReadingTest {
    private static final String MINUTES = "/api/v1/meetings/hn-1/minutes";

    @Test
    void minutes_hold_the_conclusions_with_their_tasks_who_came_where_and_the_checkpoint() {
        JsonNode minutes = json(SECRETARY, MINUTES);

        assertThat(minutes.path("conclusions").valueStream().map(it -> it.path("number").asInt()))
                .containsExactly(1, 2, 0);
        assertThat(minutes.at("/conclusions/0/tasks/0/title").asString())
                .isEqualTo("Thành lập các nhóm chuyên gia theo ngành, lĩnh vực");
        assertThat(minutes.path("places")).hasSize(3);
        assertThat(minutes.at("/checkpoint/text").asString().lines()).hasSize(3);
        assertThat(minutes.path("verifierKeys")).isNotEmpty();
    }

    @Test
    void the_papers_hold_the_text_the_due_words_and_the_checkpoint_and_no_restricted_task()
            throws IOException {
        String root = json(SECRETARY, MINUTES).at("/checkpoint/root").asString();
        for (String text : new String[] {docx("MINUTES"), pdf("MINUTES")}) {
            assertThat(plain(text))
                    .contains("BIÊN BẢN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "I. Thành phần dự")
                    .contains("1. Sản phẩm khoa học, công nghệ, chuyển đổi số phải xuất phát")
                    .contains("THƯ KÝ CUỘC HỌP", "TRƯỞNG BAN")
                    .doesNotContain("Tạm dừng đầu tư phần mềm", "Optional[");
            assertThat(text.replaceAll("\\s", "")).contains(root, "18/10/2025", "17/10/2025");
        }
    }

    @Test
    void a_due_date_is_printed_as_written_with_the_day_that_was_understood() throws IOException {
        assertThat(plain(docx("MINUTES"))).contains("trước 18/10/2025 (hết 17/10/2025)");
    }

    @Test
    void the_announcement_says_who_concluded_and_leaves_attendance_out() throws IOException {
        assertThat(plain(docx("ANNOUNCEMENT")))
                .contains("THÔNG BÁO", "Kết luận của Trưởng Ban tại Hội nghị đôn đốc")
                .doesNotContain("Thành phần dự");
    }

    @Test
    void the_same_minutes_are_the_same_bytes() {
        String there = MINUTES + "?format=docx&asOf=10/09/2025";
        assertThat(get(SECRETARY, there).body()).isEqualTo(get(SECRETARY, there).body());
    }

    @Test
    void a_format_or_a_meeting_that_is_none_is_refused() {
        problem(get(SECRETARY, MINUTES + "?format=xls"), 400, "validation-failed");
        problem(get(SECRETARY, "/api/v1/meetings/none/minutes?format=pdf"), 404, "thing-unknown");
    }

    private String docx(String kind) throws IOException {
        HttpResponse<byte[]> answer = bytes(MINUTES + "?format=docx&kind=" + kind);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                XWPFWordExtractor words = new XWPFWordExtractor(file)) {
            return words.getText();
        }
    }

    private String pdf(String kind) throws IOException {
        HttpResponse<byte[]> answer = bytes(MINUTES + "?format=pdf&kind=" + kind);
        try (PDDocument file = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(file);
        }
    }

    private HttpResponse<byte[]> bytes(String path) {
        HttpResponse<byte[]> answer = sendForBytes(as(SECRETARY, request(path)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=");
        return answer;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

package vn.steerlog.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Locale VIETNAMESE = Locale.of("vi");

    /// Every letter of Vietnamese, with every tone.
    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    private final Documents documents = new Documents();

    @Test
    void a_paper_says_the_same_in_both_files() throws IOException {
        for (String text :
                List.of(text(documents.docx(paper())), pdfText(documents.pdf(paper())))) {
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains(
                            "ỦY BAN NHÂN DÂN TỈNH", "Lào Cai, ngày 05 tháng 02 năm 2026", "/BC-BCĐ")
                    .contains("I. Tình hình chung", "84,2 %", "Trần Văn A", "Lưu: VT.", "sha256");
        }
    }

    @Test
    void every_letter_of_vietnamese_is_shown() throws IOException {
        String all = LETTERS + " " + LETTERS.toUpperCase(VIETNAMESE);
        Document paper = paper(List.of(new Block.Paragraph(all)));
        assertThat(pdfText(documents.pdf(paper)).replaceAll("\\s", ""))
                .contains(all.replace(" ", ""));
        assertThat(text(documents.docx(paper))).contains(all);
    }

    @Test
    void the_same_paper_is_the_same_bytes_wherever_the_server_stands() {
        byte[] docx = documents.docx(paper());
        byte[] pdf = documents.pdf(paper());
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Documents others = new Documents();
            assertThat(Arrays.equals(others.docx(paper()), docx)).isTrue();
            assertThat(Arrays.equals(others.pdf(paper()), pdf)).isTrue();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void text_is_only_ever_text() throws IOException {
        String hostile =
                "<script>alert(1)</script> & <img src=\"file:///etc/passwd\"/> ${7*7}"
                        + " \u0000\u000b\ud800";
        Document paper =
                paper(List.of(new Block.Heading(1, hostile), new Block.Paragraph(hostile)));
        assertThat(pdfText(documents.pdf(paper))).contains("alert(1)", "/etc/passwd", "${7*7}");
        assertThat(text(documents.docx(paper)))
                .contains("<script>alert(1)</script> & <img", "${7*7}");
    }

    @Test
    void the_header_of_a_table_comes_again_on_every_page() throws IOException {
        List<Block.Row> rows =
                java.util.stream.IntStream.rangeClosed(1, 90)
                        .mapToObj(i -> Block.Row.of(Integer.toString(i), "Nhiệm vụ số " + i))
                        .toList();
        Document paper =
                paper(
                        List.of(
                                new Block.Table(
                                        List.of(
                                                Block.Column.narrow("TT"),
                                                Block.Column.wide("Tên nhiệm vụ")),
                                        rows)));
        byte[] pdf = documents.pdf(paper);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(file)).startsWith("2").contains("Tên nhiệm vụ");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void no_header_of_a_table_stands_alone_at_the_foot_of_a_page() throws IOException {
        var row = Block.Row.of("Việc đầu tiên " + "dài ".repeat(120), "Nơi làm");
        var table =
                new Block.Table(
                        List.of(Block.Column.text("Tiêu đề"), Block.Column.text("Nơi")),
                        List.of(row, row));
        for (int lines = 12; lines < 40; lines++) {
            List<Block> blocks =
                    new ArrayList<>(Collections.nCopies(lines, new Block.Paragraph("Một dòng.")));
            blocks.add(table);
            try (PDDocument pdf = Loader.loadPDF(documents.pdf(paper(blocks)))) {
                var reader = new PDFTextStripper();
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    reader.setStartPage(page);
                    reader.setEndPage(page);
                    String text = reader.getText(pdf);
                    assertThat(text.contains("Tiêu đề"))
                            .as(lines + " lines: " + text)
                            .isEqualTo(text.contains("dài"));
                }
            }
        }
    }

    @Test
    void no_word_of_a_narrow_columns_header_is_torn() {
        var columns =
                List.of(
                        Block.Column.wide("Chỉ tiêu"),
                        Block.Column.wide("Đơn vị chủ trì"),
                        Block.Column.number("Chênh lệch"),
                        Block.Column.number("Thực hiện"),
                        Block.Column.wide("Ghi chú"));
        var table = new Block.Table(columns, List.of());
        double all = 0;
        for (int i = 0; i < columns.size(); i++) {
            assertThat(table.share(i)).isGreaterThanOrEqualTo(columns.get(i).least());
            all += table.share(i);
        }
        assertThat(all).isCloseTo(100, within(1e-9));
        assertThat(table.share(2)).isEqualTo(3 + 1.6 * 5);
    }

    private static Document paper() {
        return paper(
                List.of(
                        new Block.Heading(1, "I. Tình hình chung"),
                        new Block.Paragraph(
                                "Tính đến hết ngày 14 tháng 11 năm 2025, Ban Chỉ đạo đã giao 38"
                                        + " nhiệm vụ; hoàn thành 32/38 nhiệm vụ (84,2 %)."),
                        new Block.Heading(2, "1. Kết quả"),
                        new Block.Bullets(List.of("Hạ tầng số: đạt.", "Nhân lực số: chưa đạt.")),
                        new Block.Note("Không tính nhiệm vụ hạn chế tiếp cận."),
                        new Block.Table(
                                Optional.of("Bảng 1. Tình trạng nhiệm vụ"),
                                List.of(
                                        Block.Column.narrow("TT"),
                                        Block.Column.wide("Nhiệm vụ"),
                                        Block.Column.text("Cơ quan chủ trì"),
                                        Block.Column.day("Hạn"),
                                        Block.Column.number("Tiến độ")),
                                List.of(
                                        Block.Row.of(
                                                "1",
                                                "Xây dựng nền tảng dữ liệu dùng chung của tỉnh",
                                                "Sở Khoa học và Công nghệ",
                                                "15/12/2025",
                                                "60 %"),
                                        Block.Row.sum("", "Cộng", "", "", "1")))));
    }

    private static Document paper(List<Block> blocks) {
        Letterheads letterheads =
                new Letterheads(
                        new DocumentSettings(
                                new DocumentSettings.Issuer(
                                        "ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
                                        "BAN CHỈ ĐẠO VỀ PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ VÀ CHUYỂN"
                                                + " ĐỔI SỐ",
                                        "BCĐ",
                                        "Lào Cai"),
                                List.of("Như trên", "Lưu: VT"),
                                List.of("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
                                "Trần Văn A"));
        return new Document(
                VIETNAMESE,
                new Document.Title(
                        "BÁO CÁO",
                        "Tình hình thực hiện nhiệm vụ tháng 11 năm 2025",
                        Optional.of("(Từ ngày 15/10/2025 đến ngày 14/11/2025)")),
                Optional.of(
                        letterheads.head("BC", Optional.of(LocalDate.of(2026, 2, 5)), VIETNAMESE)),
                blocks,
                Optional.of(letterheads.end(VIETNAMESE)),
                List.of("Lập theo sổ tại bút ghi số 42; sha256 " + "0".repeat(64)),
                Optional.of("Bút ghi 42 · sha256 00000000"),
                new Document.Properties("thuky", Instant.parse("2025-11-17T09:30:00Z")));
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(file)) {
            return text.getText();
        }
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}

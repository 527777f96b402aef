package vn.steerlog.command.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.command.wording.PlainText;

class CsvFilesTest {
    private static final TableFiles FILES = TableFiles.standard();

    @Test
    void rows_are_numbered_as_a_spreadsheet_shows_them() {
        Table table =
                table("ma,ten\r\nA,Sở\r\n\r\n ,\r\nB,\"hai\r\ndòng, \"\"một\"\" ô\"\r\nC,Cục");
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 5, 6);
        assertThat(words(table, "ten")).containsExactly("Sở", "hai\ndòng, \"một\" ô", "Cục");
    }

    @Test
    void fewer_cells_than_columns_are_empty_cells() {
        Table table = table("ma;ten;loai\nA;Sở\nB");
        assertThat(words(table, "loai")).containsExactly("", "");
        assertThat(table.rows().get(1).cell("ten").isEmpty()).isTrue();
        assertThat(table.header()).containsExactly("ma", "ten", "loai");
        assertThat(table.rows().getFirst().cell("truc_thuoc").isEmpty()).isTrue();
    }

    @Test
    void more_cells_than_columns_are_refused_unless_they_are_empty() {
        TableReading reading = read("ma,ten,,\nA,Sở,,,\nB,Cục,,x,y\nC,Chi cục");
        assertThat(reading.failures())
                .extracting(Finding::code, f -> f.row().orElse(0), f -> f.column().orElse(""))
                .containsExactly(
                        tuple("CELL_WITHOUT_COLUMN", 3, "D"), tuple("CELL_WITHOUT_COLUMN", 3, "E"));
        assertThat(words(reading.table().orElseThrow(), "ma")).containsExactly("A", "C");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_header_decides_what_parts_the_cells(String separator) {
        String text =
                """
                stt|noi_dung|chu_tri
                1|Học tập, đề xuất, đầu tư, ứng dụng, chuyển giao|SKHCN
                2|"Một; hai; ba; bốn; năm, sáu"|SYT
                """
                        .replace('|', separator.charAt(0))
                        .replace(
                                "Học tập, đề xuất, đầu tư, ứng dụng, chuyển giao",
                                "\"Học tập, đề xuất, đầu tư, ứng dụng, chuyển giao\"");
        Table table = FILES.read("x.csv", bytes(text), Kinds.TASKS).table().orElseThrow();
        assertThat(words(table, "chu_tri")).containsExactly("SKHCN", "SYT");
        assertThat(words(table, "noi_dung").getLast()).isEqualTo("Một; hai; ba; bốn; năm, sáu");
    }

    @Test
    void cells_full_of_commas_do_not_decide() {
        String text = "nhom;noi_dung;co_quan\nCơ chế, chính sách;a, b, c, d, e, f;UBND\n";
        Table table = FILES.read("x.csv", bytes(text), Kinds.BOTTLENECKS).table().orElseThrow();
        assertThat(words(table, "nhom")).containsExactly("Cơ chế, chính sách");
    }

    @Test
    void a_file_may_say_its_separator_itself() {
        assertThat(words(table("sep=;\r\nma;ten\r\nA;Sở, ban, ngành"), "ten"))
                .containsExactly("Sở, ban, ngành");
    }

    @Test
    void titles_may_stand_above_the_header() {
        String text = "UBND TỈNH LÀO CAI;;\n;;\nDANH SÁCH CƠ QUAN;;\nMã;Tên;Loại\nA;Sở;\n";
        Table table = table(text);
        assertThat(table.rows()).extracting(Row::number).containsExactly(5);
        assertThat(table.header()).containsExactly("ma", "ten", "loai");
    }

    @Test
    void every_encoding_with_a_mark_and_utf_8_without_one() {
        String text = "ma,ten\nA,Tỉnh ủy Lào Cai\n";
        Table plain = table(text);
        assertThat(read(marked(UTF_8, text)).table()).contains(plain);
        assertThat(read(marked(UTF_16LE, text)).table()).contains(plain);
        assertThat(read(marked(UTF_16BE, text)).table()).contains(plain);
    }

    @Test
    void another_encoding_is_named_by_byte_place_and_line() {
        byte[] text = bytes("ma,ten\nA,Sở\nB,T#nh\n");
        int place = new String(text, ISO_8859_1).indexOf('#');
        text[place] = (byte) 0xD2;
        Finding finding = onlyFailure(read(text));
        assertThat(finding.code()).isEqualTo("TEXT_ENCODING");
        assertThat(finding.row()).contains(3);
        assertThat(finding.read()).isEqualTo("0xD2 @ " + place);
        assertThat(finding.accepted()).containsExactly("UTF-8", "UTF-16");
    }

    @Test
    void text_with_zero_bytes_is_another_encoding() {
        byte[] text = "ma,ten\nA,So\n".getBytes(UTF_16LE);
        Finding finding = onlyFailure(read(text));
        assertThat(finding.code()).isEqualTo("TEXT_ENCODING");
        assertThat(finding.read()).isEqualTo("0x00 @ 1");
    }

    @Test
    void a_cut_utf_16_file_is_another_encoding() {
        byte[] text = marked(UTF_16LE, "ma,ten\nA,Sở\n");
        assertThat(onlyFailure(read(Arrays.copyOf(text, text.length - 1))).code())
                .isEqualTo("TEXT_ENCODING");
    }

    @Test
    void a_quote_that_is_not_closed_names_its_row() {
        Finding finding = onlyFailure(read("ma,ten\nA,Sở\nB,\"Cục\nC,x\n"));
        assertThat(finding.code()).isEqualTo("QUOTES_BROKEN");
        assertThat(finding.row()).contains(3);
    }

    @Test
    void text_behind_a_closing_quote_is_refused() {
        assertThat(onlyFailure(read("ma,ten\nA,\"Sở\" Y tế\n")).code()).isEqualTo("QUOTES_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "@SUM(A1)",
                "+84A",
                "-2+3+cmd|' /C calc'!A0",
                "-HYPERLINK(1)",
                "+cmd",
                "\t=1+1",
                " =1+1",
                "\ufeff=1+1",
                "＝1+1"
            })
    void a_formula_is_refused(String cell) {
        Finding finding =
                onlyFailure(read("ma;ten\nA;\"" + cell.replace("\"", "\"\"") + "\"\nB;Sở"));
        assertThat(finding.code()).isEqualTo("FORMULA_NOT_ALLOWED");
        assertThat(finding.row()).contains(2);
        assertThat(finding.column()).contains("ten");
        assertThat(finding.read()).isEqualTo(PlainText.of(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-3,5",
                "- 3,5",
                "+5%",
                "-1.5.2",
                "- Báo cáo",
                "+ Báo cáo",
                "- “Xanh”",
                "-",
                "---",
                "–",
                "57-NQ/TW",
                "a=b",
                "x@y.vn",
                "'=1"
            })
    void a_number_a_bullet_and_a_dash_are_text(String cell) {
        assertThat(words(table("ma;ten\nA;" + cell), "ten")).containsExactly(cell);
    }

    @Test
    void nothing_but_blank_lines_is_an_empty_file() {
        assertThat(onlyFailure(read("")).code()).isEqualTo("FILE_EMPTY");
        assertThat(onlyFailure(read("\ufeff \n ; \n")).code()).isEqualTo("FILE_EMPTY");
    }

    @Test
    void only_a_header_is_a_table_without_rows() {
        assertThat(table("ma,ten\n").rows()).isEmpty();
    }

    @Test
    void limits_are_typed_failures() {
        TableFiles small = new TableFiles(new Limits(200, 2, 3, 9, 10, 5, 10, 1000, 10));
        assertThat(small.read("a.csv", new byte[201], Kinds.AGENCIES).failures())
                .extracting(Finding::code, Finding::accepted)
                .containsExactly(tuple("FILE_TOO_LARGE", List.of("200")));
        assertThat(codes(small, "ma,ten\nA,1\nB,2\nC,3\n")).containsExactly("TOO_MANY_ROWS");
        assertThat(codes(small, "ma,ten,loai,truc_thuoc\nA,1\n"))
                .containsExactly("TOO_MANY_COLUMNS");
        assertThat(codes(small, "ma,ten\nA,1,,5,6,7\n")).containsExactly("TOO_MANY_COLUMNS");
        assertThat(codes(small, "ma,ten\nA,12345678901\n")).containsExactly("CELL_TOO_LONG");
        assertThat(codes(small, "ma,ten,loai\nA,1,2\nB,1,2\nC,1,2\n"))
                .containsExactly("TOO_MANY_CELLS");
    }

    @Test
    void a_row_that_only_numbers_the_columns_is_left_out_with_a_notice() {
        TableReading reading = read("ma;ten;loai\n(1);(2);(3)\n1;2;3\nA;Sở;\n");
        assertThat(reading.notices())
                .extracting(Finding::code, finding -> finding.row().orElse(0))
                .containsExactly(tuple("COLUMN_NUMBERS_SKIPPED", 2));
        assertThat(words(reading.table().orElseThrow(), "ma")).containsExactly("1", "A");
        assertThat(read("ma;ten\n1;2\n").table().orElseThrow().rows()).hasSize(1);
        assertThat(read("ma;ten;loai\n1;2;4\n").table().orElseThrow().rows()).hasSize(1);
        assertThat(read("ma;ten;loai\n1;2;\n").table().orElseThrow().rows()).hasSize(1);
    }

    @Test
    void reading_stops_at_too_many_failures() {
        TableFiles few = new TableFiles(new Limits(200, 99, 3, 99, 10, 2, 10, 1000, 10));
        TableReading reading =
                few.read("a.csv", bytes("ma,ten\nA,=1\nB,=2\nC,=3\n"), Kinds.AGENCIES);
        assertThat(reading.failures())
                .extracting(Finding::code, finding -> finding.row().orElse(0))
                .containsExactly(
                        tuple("FORMULA_NOT_ALLOWED", 2),
                        tuple("FORMULA_NOT_ALLOWED", 3),
                        tuple("TOO_MANY_FAILURES", 4));
    }

    @Test
    void the_standard_limits_hold_twenty_thousand_rows() {
        StringBuilder text = new StringBuilder("ma,ten\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",Tên\n");
        }
        assertThat(table(text.toString()).rows()).hasSize(20_000);
        TableReading over = read(text.append("x,y\n").toString());
        assertThat(onlyFailure(over).code()).isEqualTo("TOO_MANY_ROWS");
        assertThat(onlyFailure(over).row()).contains(20_002);
    }

    @Test
    void all_failures_are_collected_and_sound_rows_are_kept() {
        TableReading reading = read("ma,ten,la\nA,=1\nB,Sở\n@C,x,,z\n");
        assertThat(reading.failures())
                .extracting(Finding::code)
                .containsExactly(
                        "COLUMN_UNKNOWN",
                        "FORMULA_NOT_ALLOWED",
                        "FORMULA_NOT_ALLOWED",
                        "CELL_WITHOUT_COLUMN");
        assertThat(words(reading.table().orElseThrow(), "ma")).containsExactly("B");
        assertThat(reading.isComplete()).isFalse();
    }

    private static List<String> codes(TableFiles files, String text) {
        return files.read("a.csv", bytes(text), Kinds.AGENCIES).failures().stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static byte[] marked(Charset charset, String text) {
        return ("\ufeff" + text).getBytes(charset);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static TableReading read(String text) {
        return read(bytes(text));
    }

    private static TableReading read(byte[] content) {
        return FILES.read("co-quan.csv", content, Kinds.AGENCIES);
    }

    private static Table table(String text) {
        TableReading reading = read(text);
        assertThat(reading.failures()).isEmpty();
        return reading.table().orElseThrow();
    }

    private static Finding onlyFailure(TableReading reading) {
        assertThat(reading.failures()).hasSize(1);
        return reading.failures().getFirst();
    }

    private static List<String> words(Table table, String column) {
        return table.rows().stream().map(row -> row.cell(column).words()).toList();
    }
}

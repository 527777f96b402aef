package vn.steerlog.command.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbooksTest {
    private static final TableFiles FILES = TableFiles.standard();

    @Test
    void numbers_and_dates_are_exact() throws IOException {
        byte[] file =
                Sheets.sheet(sheet -> {
                    Sheets.fill(sheet, List.of(List.of("ten", "so_lieu", "ngay_so_lieu")));
                    sheet.value(1, 0, "Trạm");
                    sheet.value(1, 1, 4607);
                    sheet.value(1, 2, LocalDate.of(2025, 11, 17));
                    sheet.style(1, 2).format("dd/MM/yyyy").set();
                    sheet.value(2, 0, "Số hóa");
                    sheet.value(2, 1, 84.2);
                    sheet.value(2, 2, "31/10/2025");
                });
        Table table = complete(file, Kinds.TARGETS);
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 3);
        assertThat(table.rows().getFirst().cell("so_lieu"))
                .isEqualTo(new Cell.Decimal(new BigDecimal("4607"), false));
        assertThat(table.rows().getFirst().cell("ngay_so_lieu"))
                .isEqualTo(new Cell.Day(LocalDate.of(2025, 11, 17)));
        assertThat(table.rows().getLast().cell("so_lieu").words()).isEqualTo("84,2");
        assertThat(table.rows().getLast().cell("ngay_so_lieu").day().toOptional())
                .contains(Optional.of(LocalDate.of(2025, 10, 31)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | 4607                     | 4607
                    0 | 4607.0                   | 4607
                    0 | 4.607E3                  | 4607
                    0 | 1E+5                     | 100000
                    0 | 0.28999999999999998      | 0,29
                    0 | 84.200000000000003       | 84,2
                    0 | -3.5                     | -3,5
                    0 | 123456789012345          | 123456789012345
                    3 | 0.84199999999999997      | 84,2%
                    3 | 1                        | 100%
                    4 | 1000                     | 1000
                    1 | 45978                    | 17/11/2025
                    7 | 45978                    | 17/11/2025
                    1 | 61                       | 01/03/1900
                    2 | 46022                    | 12/2025
                    5 | 46022                    | 2025
                    """)
    void a_number_is_what_its_style_shows(int style, String raw, String words) throws IOException {
        Table table = complete(agency("<c r=\"B2\" s=\"%d\"><v>%s</v></c>".formatted(style, raw)));
        assertThat(table.rows().getFirst().cell("ten").words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    s="1"  | 45978.5                              | CELL_TIME
                    s="1"  | 60                                   | CELL_TIME
                    s="1"  | -5                                   | CELL_TIME
                    s="1"  | 99999999                             | CELL_TIME
                    s="6"  | 0.5                                  | CELL_TIME
                    t="d"  | 2025-11-17T14:00:00                  | CELL_TIME
                    t="d"  | 2025-02-31                           | CELL_TIME
                    t="b"  | 1                                    | CELL_LOGICAL
                    t="e"  | #REF!                                | CELL_IN_ERROR
                    t="n"  | 1e999999999                          | CELL_NUMBER
                    t="n"  | 1e-999999999                         | CELL_NUMBER
                    t="n"  | 1e31                                 | CELL_NUMBER
                    t="n"  | NaN                                  | CELL_NUMBER
                    t="n"  | 1.5.2                                | CELL_NUMBER
                    t="str"  | =1+1                               | FORMULA_NOT_ALLOWED
                    """)
    void a_cell_that_cannot_be_read_is_named(String attributes, String raw, String code)
            throws IOException {
        TableReading reading =
                read(agency("<c r=\"B2\" %s><v>%s</v></c>".formatted(attributes, raw)));
        assertThat(reading.failures())
                .extracting(Finding::code, f -> f.row().orElse(0), f -> f.column().orElse(""))
                .containsExactly(tuple(code, 2, "ten"));
        assertThat(reading.failures().getFirst().read()).isNotEmpty();
    }

    @Test
    void strings_may_be_shared_rich_inline_or_escaped() throws IOException {
        Table table =
                complete(
                        Sheets.agencies(
                                """
                                <row r="2"><c r="A2" t="inlineStr"><is><t>A_x000D_1</t></is></c><c r="B2" t="s"><v>2</v></c></row>
                                <row><c t="d"><v>2025-11-17</v></c><c t="str"><v> x </v></c></row>
                                <row r="9"><c r="A9" t="inlineStr"><is><r><t>B</t></r><r><t>C</t></r></is></c><c r="B9" s="1"/></row>
                                """));
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 3, 9);
        assertThat(table.rows().getFirst().cell("ma").words()).isEqualTo("A\n1");
        assertThat(table.rows().getFirst().cell("ten").words()).isEqualTo("Sở Y tế");
        assertThat(table.rows().get(1).cell("ma").words()).isEqualTo("17/11/2025");
        assertThat(table.rows().get(1).cell("ten").words()).isEqualTo("x");
        assertThat(table.rows().getLast().cell("ma").words()).isEqualTo("BC");
        assertThat(table.rows().getLast().cell("ten").isEmpty()).isTrue();
    }

    @Test
    void dates_may_count_from_1904() throws IOException {
        Map<String, String> parts =
                Sheets.parts(
                        """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                        <row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>44516</v></c></row>
                        """);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (_, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(complete(Sheets.zip(parts)).rows().getFirst().cell("ten").words())
                .isEqualTo("17/11/2025");
    }

    @Test
    void the_value_of_a_formula_is_taken_with_one_notice_a_column() throws IOException {
        TableReading reading =
                read(
                        Sheets.agencies(
                                """
                                <row r="2"><c r="A2"><f>ROW()-1</f><v>1</v></c><c r="B2" t="str"><f>A1&amp;B1</f><v>maten</v></c></row>
                                <row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3" t="str"><f>""</f><v></v></c></row>
                                """));
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.notices())
                .extracting(Finding::code, f -> f.row().orElse(0), Finding::read)
                .containsExactly(
                        tuple("FORMULA_VALUE_TAKEN", 2, "=ROW()-1"),
                        tuple("FORMULA_VALUE_TAKEN", 2, "=A1&B1"));
        assertThat(reading.table().orElseThrow().rows().getFirst().cell("ten").words())
                .isEqualTo("maten");
    }

    @Test
    void a_formula_without_a_value_or_with_an_error_is_refused() throws IOException {
        assertThat(read(agency("<c r=\"B2\"><f>A1+1</f></c>")).failures())
                .extracting(Finding::code, Finding::read)
                .containsExactly(tuple("FORMULA_WITHOUT_VALUE", "=A1+1"));
        assertThat(read(agency("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")).failures())
                .extracting(Finding::code, Finding::read)
                .containsExactly(tuple("CELL_IN_ERROR", "#DIV/0!"));
    }

    @Test
    void titles_may_stand_above_the_header() throws IOException {
        byte[] file =
                Sheets.sheet(sheet -> {
                    sheet.value(0, 0, "BAN CHỈ ĐẠO NGHỊ QUYẾT 57");
                    sheet.range(0, 0, 0, 6).merge();
                    sheet.value(2, 1, "DANH MỤC NHIỆM VỤ");
                    Sheets.fill(
                            sheet,
                            List.of(
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of("STT", "Nội dung", "Chủ trì"),
                                    List.of("1", "Việc một", "Sở A"),
                                    List.of("2", "Việc hai", "")));
                });
        Table table = complete(file, Kinds.TASKS);
        assertThat(table.rows()).extracting(Row::number).containsExactly(5, 6);
        assertThat(table.rows().getLast().cell("chu_tri").isEmpty()).isTrue();
    }

    @Test
    void a_cell_merged_over_rows_holds_in_each_of_them_and_a_header_may_take_two_rows()
            throws IOException {
        byte[] file =
                Sheets.sheet(sheet -> {
                    Sheets.fill(
                            sheet,
                            List.of(
                                    List.of(
                                            "STT",
                                            "Kết luận",
                                            "Nội dung",
                                            "Cơ quan",
                                            "",
                                            "Thời hạn"),
                                    List.of("", "", "", "Chủ trì", "Phối hợp", ""),
                                    List.of("1", "KL1", "Việc một", "Sở A", "Sở C", "sớm"),
                                    List.of("2", "", "Việc hai", "", "", ""),
                                    List.of("3", "KL2", "Việc ba", "Sở B", "", "")));
                    for (int column : new int[] {0, 1, 2, 5}) {
                        sheet.range(0, column, 1, column).merge();
                    }
                    sheet.range(0, 3, 0, 4).merge();
                    sheet.range(2, 1, 3, 1).merge();
                    sheet.range(2, 3, 3, 3).merge();
                    sheet.range(5, 1, 9, 1).merge();
                });
        TableReading reading = FILES.read("x.xlsx", file, Kinds.TASKS);
        assertThat(reading.failures()).isEmpty();
        Row second = reading.table().orElseThrow().rows().get(1);
        assertThat(second.cell("ket_luan").words()).isEqualTo("KL1");
        assertThat(second.cell("chu_tri").words()).isEqualTo("Sở A");
        assertThat(second.cell("phoi_hop").isEmpty()).isTrue();
        assertThat(reading.table().orElseThrow().rows()).hasSize(3);
        assertThat(reading.notices())
                .extracting(Finding::code, finding -> finding.column().orElseThrow())
                .containsExactly(
                        tuple("MERGED_VALUE_TAKEN", "ket_luan"),
                        tuple("MERGED_VALUE_TAKEN", "chu_tri"));
    }

    @Test
    void an_entry_merged_over_rows_is_not_made_into_several() throws IOException {
        byte[] file =
                Sheets.sheet(sheet -> {
                    Sheets.fill(
                            sheet,
                            List.of(
                                    List.of("Nội dung", "Phối hợp"),
                                    List.of("Việc một", "Sở A"),
                                    List.of("", "Sở B")));
                    sheet.range(1, 0, 2, 0).merge();
                });
        Row second = complete(file, Kinds.TASKS).rows().getLast();
        assertThat(second.cell("noi_dung").isEmpty()).isTrue();
    }

    @Test
    void the_first_visible_sheet_with_a_header_is_read_and_the_others_are_named()
            throws IOException {
        byte[] file =
                Sheets.workbook(workbook -> {
                    var hidden = workbook.newWorksheet("Ẩn");
                    hidden.setVisibilityState(VisibilityState.HIDDEN);
                    Sheets.fill(hidden, List.of(List.of("ma", "ten"), List.of("X", "x")));
                    Sheets.fill(workbook.newWorksheet("Hướng dẫn"), List.of(List.of("Xem kỹ")));
                    Sheets.fill(
                            workbook.newWorksheet("Cơ quan"),
                            List.of(List.of("ma", "ten"), List.of("A", "Sở")));
                    workbook.newWorksheet("Trống").value(0, 0, "");
                });
        TableReading reading = read(file);
        assertThat(reading.source().sheet()).contains("Cơ quan");
        assertThat(reading.table().orElseThrow().rows()).hasSize(1);
        assertThat(reading.notices())
                .extracting(Finding::code, Finding::read)
                .containsExactly(tuple("SHEET_NOT_READ", "Hướng dẫn"));
    }

    @Test
    void a_workbook_may_hold_every_list_on_a_sheet_of_its_own() throws IOException {
        byte[] file =
                Sheets.workbook(workbook -> {
                    Sheets.fill(
                            workbook.newWorksheet("Cơ quan"),
                            List.of(List.of("ma", "ten"), List.of("A", "Sở")));
                    Sheets.fill(
                            workbook.newWorksheet("2"),
                            List.of(List.of("noi_dung", "thoi_han"), List.of("V", "sớm")));
                    Sheets.fill(workbook.newWorksheet("3"), List.of(List.of("?")));
                });
        List<TableReading> readings = FILES.readAll("tat-ca.xlsx", file, Kinds.ALL);
        assertThat(readings)
                .extracting(r -> r.table().map(table -> table.columns().list()).orElse("-"))
                .containsExactly("co-quan", "nhiem-vu");
        assertThat(readings).allMatch(reading -> reading.failures().isEmpty());
        assertThat(readings.getFirst().notices())
                .extracting(Finding::code, Finding::read)
                .containsExactly(tuple("SHEET_NOT_READ", "3"));
    }

    @Test
    void what_a_file_is_does_not_hang_on_its_name() throws IOException {
        byte[] file = Sheets.of(List.of(List.of("ma", "ten"), List.of("A", "Sở")));
        assertThat(FILES.read("co-quan.csv", file, Kinds.AGENCIES).isComplete()).isTrue();
    }

    private static byte[] agency(String nameCell) throws IOException {
        return Sheets.agencies("<row r=\"2\"><c r=\"A2\"><v>1</v></c>" + nameCell + "</row>");
    }

    private static TableReading read(byte[] file) {
        return FILES.read("co-quan.xlsx", file, Kinds.AGENCIES);
    }

    private static Table complete(byte[] file) {
        return complete(file, Kinds.AGENCIES);
    }

    private static Table complete(byte[] file, Columns columns) {
        TableReading reading = FILES.read("x.xlsx", file, columns);
        assertThat(reading.failures()).isEmpty();
        return reading.table().orElseThrow();
    }
}

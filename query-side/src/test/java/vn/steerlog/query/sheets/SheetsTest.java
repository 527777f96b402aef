package vn.steerlog.query.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.steerlog.query.sheets.Sheet.Column;

class SheetsTest {
    private static final Sheet SHEET =
            new Sheet(
                    "Nhiệm vụ",
                    List.of(Column.text("Tên", 40), Column.day("Hạn"), Column.number("Số")),
                    List.of(
                            List.of("=1+1", LocalDate.of(2025, 11, 14), new BigDecimal("84.20")),
                            List.of("Dòng \"hai\",\nxuống hàng", "", -3)));

    @Test
    void days_are_days_numbers_are_numbers_and_nothing_is_a_formula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx()))) {
            Row first = book.getSheet("Nhiệm vụ").getRow(1);
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(DateUtil.isCellDateFormatted(first.getCell(1))).isTrue();
            assertThat(first.getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2025-11-14");
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(84.2);
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("bản ghi 42");
        }
    }

    @Test
    void a_workbook_is_the_same_bytes_wherever_and_whenever_it_is_written() throws IOException {
        byte[] once = xlsx();
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(Arrays.equals(xlsx(), once)).isTrue();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void lines_are_quoted_and_defused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(SHEET, List.of("bản ghi 42"), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffTên,Hạn,Số\r\n'=1+1,2025-11-14,84.20\r\n\"Dòng \"\"hai\"\",\nxuống"
                                + " hàng\",,-3\r\n\r\nbản ghi 42\r\n");
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(
                List.of(SHEET),
                "Nguồn gốc",
                List.of("bản ghi 42"),
                Instant.parse("2025-11-17T09:30:00Z"),
                out);
        return out.toByteArray();
    }
}

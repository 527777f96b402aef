package vn.steerlog.query.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a table as RFC 4180 has it, in UTF-8 with a mark at the beginning, by which spreadsheet
/// programs know it. A text that such a program could take for a formula begins with an apostrophe;
/// days are ISO 8601.
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Csv() {}

    /// @param origin lines below the table, each in its first column
    public static void write(Sheet sheet, List<String> origin, OutputStream out)
            throws IOException {
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        lines.write('\ufeff');
        line(lines, sheet.columns().stream().<Object>map(Sheet.Column::header).toList());
        for (List<Object> row : sheet.rows()) {
            line(lines, row);
        }
        line(lines, List.of(""));
        for (String text : origin) {
            line(lines, List.of(text));
        }
        lines.flush();
    }

    private static void line(Writer lines, List<Object> cells) throws IOException {
        lines.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(Object value) {
        return switch (value) {
            case LocalDate day -> day.toString();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    private static String harmless(String text) {
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
